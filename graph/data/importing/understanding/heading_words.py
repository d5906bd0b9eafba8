"""What the columns of a table are called, in Swedish and English, and the role that a heading gives."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from ..spelling import folded

# Roles of no column, which contents decide about: `type` is a sector, a form or a kind of the file's own;
# `responsible` a person or an organisation; `number` counts rows.
_ACTORS = {
    "id": "id, node id, nodid, nod id, aktörsid, aktör id, actor id, organisation id, organization id, identifier, "
    "uid, nyckel, key",
    "name": "namn, name, organisation, organisationer, organisationsnamn, organisationens namn, "
    "organisationsnamn svenska, organization, organizations, organization name, organisation name, "
    "name of organisation, name of organization, name of the organisation, aktör, aktörer, aktörsnamn, "
    "aktörens namn, namn på organisation, namn på organisationen, namn på aktör, actor, actors, actor name, label, "
    "etikett, node, nod, part, företag, företagsnamn, förening, föreningsnamn, föreningens namn, benämning, entity, "
    "element, stakeholder, stakeholders, stakeholder name, intressent, intressenter, deltagande organisation, "
    "medlem, medlemsorganisation, member, member name, institution, vertex, name sv, namn sv, svenskt namn, "
    "namn svenska, company, company name, bolag, org, orgnamn, org namn, myndighet, verksamhet, nodes, node name, "
    "node label",
    "name_en": "engelskt namn, namn engelska, name en, namn en, english name, name english, name in english, "
    "namn eng, namn på engelska, organisation english, organisationsnamn engelska, name eng, engelska",
    "aliases": "alias, aliases, förkortning, förkortningar, förk, akronym, akronymer, kortnamn, kortform, "
    "tidigare namn, andra namn, annat namn, kallas, kallas även, abbreviation, abbreviations, abbr, acronym, "
    "acronyms, short name, shortname, also known as, aka, former name, former names, other names, other name",
    "sector": "sektor, sektorer, sector, sectors, sektorstillhörighet, samhällssektor, huvudsektor, sektor typ, "
    "sektortyp, sector type, samhällssfär",
    "type": "typ, type, typ av organisation, organisationstyp, organisationens typ, typ av aktör, aktörstyp, "
    "aktörskategori, aktörsgrupp, organisationsform, type of organisation, type of organization, organisation type, "
    "organization type, org type, org typ, orgtyp, organisationskategori, actor type, type of actor, "
    "stakeholder type, stakeholder group, intressentgrupp, kategori, category, verksamhetsform, grupp, group, kind, "
    "driftsform, ägarform, typ av verksamhet, node type, nodtyp, entity type, element type",
    "form": "form, org form, samverkansform",
    "cross_sector": "tvärsektoriell, sektorsövergripande, cross sector, cross sectoral, crosssector, tvärsektoriellt",
    "region": "kommun, kommunen, län, region, kommun län, län kommun, kommun region, kommun och län, ort, plats, "
    "säte, hemkommun, hemort, landsdel, postort, verksamhetsort, geografi, geografisk plats, geografiskt område, "
    "upptagningsområde, geografisk hemvist, land, country, county, municipality, location, place, city, town, nuts, "
    "nuts3, nuts 3, nuts kod, nuts code, territory, seat, landskap, hemvist, belägenhet, region län, geography, "
    "geographical area, stad, headquarters, land region, område geografiskt, var",
    "region_code": "länskod, kommunkod, county code, municipality code, läns kod, länsbokstav",
    "functions": "funktion, funktioner, stöd som erbjuds, stödfunktion, function, functions, support offered, "
    "typ av stöd, erbjuder",
    "challenges": "utmaning, utmaningar, samhällsutmaning, samhällsutmaningar, fråga, frågor, tema, teman, område, "
    "områden, verksamhetsområde, verksamhetsområden, fokusområde, fokusområden, sakområde, sakområden, sakfråga, "
    "sakfrågor, challenge, challenges, societal challenge, societal challenges, theme, themes, topic, topics, "
    "focus area, focus areas, issue, issues, focus, inriktning",
    "url": "hemsida, hemsidor, webb, webbplats, webbadress, webbsida, länk, länkar, url, www, website, web site, "
    "web, homepage, home page, web page, webpage, link, links, internet, internetadress, hemsideadress, webaddress, "
    "web address, website url",
    "orgnr": "orgnr, org nr, organisationsnummer, org nummer, orgnummer, organisationsnr, org no, "
    "organisation number, organization number, organisation no, registration number, company number, "
    "company registration number, reg nr, company id, corporate identity number, business id, "
    "organisationsnummer orgnr",
}
_BOTH = {
    "as_of": "år, per år, uppgift från, uppgifter från, as of, aktuell per, year, uppdaterad, senast uppdaterad, "
    "updated, last updated, uppgifterna gäller, årtal",
    "confidence": "säkerhet, säkerhetsgrad, tillförlitlighet, konfidens, confidence, certainty, hur säkert, "
    "tillförlitlig",
    "source": "källa, källor, source, sources, referens, referenser, reference, references, källhänvisning, "
    "source title, källa titel, uppgiftskälla, data source",
    "source_url": "källa url, url källa, källänk, källa länk, länk till källa, länk källa, source url, source link, "
    "link to source, källans länk, källadress",
    "note": "kommentar, kommentarer, anm, anmärkning, anmärkningar, notering, noteringar, not, noter, beskrivning, "
    "övrigt, övrig information, info, information, comment, comments, note, notes, remark, remarks, description, "
    "fritext, övriga kommentarer, anteckning, anteckningar, kort beskrivning, övriga upplysningar, obs",
    "person": "kontaktperson, kontaktpersoner, kontakt, kontakter, kontaktuppgifter, kontaktinfo, "
    "kontaktinformation, e post, epost, epostadress, e postadress, mejl, mejladress, mail, mailadress, e mail, "
    "email, email address, e mail address, telefon, telefonnummer, telefonnr, tel, tfn, tel nr, mobil, mobilnummer, "
    "mobiltelefon, phone, phone number, telephone, mobile, cell, handläggare, förnamn, efternamn, för och efternamn, "
    "personnummer, personnr, first name, last name, surname, full name, contact, contacts, contact person, "
    "contact name, contact details, contact information, namn kontaktperson, kontaktpersonens namn, "
    "kontaktperson namn, person, personer, persons, ansvarig person, vd, ordförande, verksamhetschef, "
    "verkställande direktör, ceo, chairperson, chair, uppgiftslämnare, kontaktväg, kontakt e post, kontakt telefon, "
    "kontaktperson e post, kontaktperson telefon, e post kontaktperson, namn på kontaktperson, ditt namn, your name, "
    "your email, din e post, respondentens namn, ifylld av, inlagd av",
    "responsible": "ansvarig, ansvariga, responsible, projektledare, project manager, project leader, representant, "
    "representanter, representative, ledamot, utsedd, deltagare från",
    "unused": "tidstämpel, timestamp, tidsstämpel, x, y, size, color, colour, färg, storlek, rad, row, svars id, "
    "svarsid, svarsnummer, inskickat, inskickad, besvarad, "
    "response id, respondent id, inlämnad, submitted, start time, completion time, starttid svar",
    "number": "nr, löpnr, löpnummer, no, nummer, number, index, rad nr, radnr, row number",
}
_LINKS = {
    "link_id": "id, edge id, edgeid, länkid, länk id, relationsid, relation id, link id, avtalsnummer, diarienummer, "
    "dnr, projektnummer, ärendenummer",
    "source_actor": "source, from, från, källnod, start node, startnod, avsändare, from actor, source actor, "
    "source id, source node, från aktör, från organisation, från id, from id, source name, source label, from node, "
    "ego, från part, givande part",
    "target_actor": "target, to, till, mottagare, målnod, end node, slutnod, target actor, target id, target node, "
    "till aktör, till organisation, till id, to id, recipient, recipients, beneficiary, target name, target label, "
    "to actor, to node, alter, till part, mottagande part, mottagande organisation, mottagarorganisation, grantee",
    "party": "part, parter, partner, partners, aktör, aktörer, organisation, organisationer, organization, "
    "organizations, org, deltagare, deltagande organisationer, deltagande organisation, deltagande aktörer, "
    "medverkande, medverkande organisationer, medverkande aktörer, samarbetspartner, samarbetspartners, "
    "samverkanspart, samverkansparter, samverkanspartner, samverkanspartners, partnerorganisation, "
    "partnerorganisationer, projektpartner, projektpartners, projektparter, participants, participant, parties, "
    "party, actor, actors, node, nod, motpart, motparter, avtalspart, avtalsparter, partner organisation, "
    "partner organisations, partner organization, project partner, project partners, members, member, medlemmar, "
    "samarbetar med, samverkar med, med vem, vem, vilka, andra parter, övriga parter, övriga partners, "
    "other partners, involverade, involverade organisationer, involverade parter, involverade aktörer, collaborator, "
    "collaborators, collaborates with, works with, works together with, partnerskap med, samarbete med, "
    "samverkan med, i samarbete med, i samverkan med, stakeholder, företag, kommun, respondent, nominee",
    "kind": "typ, type, kind, relation, relationstyp, relationer, typ av samverkan, typ av relation, "
    "typ av samarbete, typ av partnerskap, samverkansform, samverkanstyp, samarbetsform, samarbetstyp, form, "
    "form av samverkan, relation type, type of relation, type of relationship, type of partnership, "
    "type of collaboration, relationship, relationship type, edge type, link type, tie type, kategori, category, "
    "art, slag, typ av länk, typ av band, partnership type, collaboration type, edge kind, link kind, "
    "connection type, avtalstyp, typ av avtal, bidragstyp, typ av bidrag",
    "what": "vad, what, avser, innehåll, syfte",
    "party_role": "roll, role, roles, roller, part 1 roll, rolltyp",
    "direction": "direction, riktning, riktad, directed, riktat",
    "sentence": "mening, samband, relationsbeskrivning, statement, sentence, utsaga, relation i ord",
    "link_name": "namn, name, projekt, projektnamn, projektets namn, project, projects, project name, titel, title, "
    "label, benämning, avtalsnamn, avtalets namn, aktivitet, insats, evenemang, event, initiativ, initiative, "
    "program, namn på projekt, namn på projektet, namn på samverkan, samverkan, samarbete, projekttitel, "
    "project title, avtal, partnerskap, partnerskapets namn, nätverk, nätverkets namn, collaboration, partnership, "
    "samarbetets namn, samverkansprojekt, iop",
    "start": "start, startår, startdatum, startade, från och med, fr o m, from, från, from date, startar, påbörjad, "
    "påbörjades, inleddes, inledd, sedan, since, start date, start year, begin, began, beginning, avtalsstart, "
    "projektstart, giltig från, gäller från, valid from, starttid, from year, från år, från datum, started, "
    "start time, starts, tecknat, tecknades, avtalsdatum, startmånad",
    "end": "slut, slutår, slutdatum, avslutad, avslutades, till och med, t o m, tom, till, to, end, end date, "
    "end year, ended, ends, avtalsslut, projektslut, giltig till, gäller till, gäller t o m, valid to, valid until, "
    "until, upphör, sluttid, till år, till datum, to date, to year, finish, finished, end time, avslut, löper till, "
    "löper ut, slutmånad",
    "period": "period, tid, tidsperiod, avtalstid, projekttid, projektperiod, tidperiod, avtalsperiod, years, when, "
    "när, datum, date, dates, giltighetstid, tidsram, interval, timeset, löptid, duration, tidpunkt, time period, "
    "time, projektår, avtalslängd, verksamhetsår",
    "strength": "styrka, vikt, weight, strength, intensitet, intensity, value, antal, count, score, grad, "
    "kontaktfrekvens, antal kontakter, antal möten, number of meetings, tie strength, samarbetsgrad",
    "amount": "belopp, belopp kr, belopp sek, summa, amount, budget, sum, total budget, projektbudget, "
    "beviljat belopp, beviljade medel, bidragsbelopp, anslag, medel, granted amount, funding amount, kostnad, "
    "finansieringsbelopp, stödbelopp, värde, ersättning, cost, grant amount, total amount, avtalsvärde, "
    "kontraktsvärde, omfattning kr, beviljat, utbetalt, utbetalat belopp, finansiering, bidrag",
    "currency": "valuta, currency, valutakod",
    "resources": "resurs, resurser, resource, resources",
    "results": "resultatnivå, resultatnivåer, nivå på resultat, results, result level, result levels, level of results",
}


class HeadingRead(NamedTuple):
    """The role that a heading gives, the word that does so, and whether that is the whole heading."""

    role: str
    word: str
    is_whole: bool = True


_BRACKETED = re.compile(r"\s*[(\[].*?[)\]]")
_LAST = re.compile(r"(?: \d{1,2}| [a-d])$|(?<=[a-z])\d{1,2}$")
_GENERAL = {"name", "party", "link_name", "kind", "type", "source_actor", "target_actor"}
_SHORTEST_PART = 4
_LONGEST = 200


def _table(*tables: Mapping[str, str]) -> Mapping[str, str]:
    return {folded(word): role for table in tables for role, words in table.items() for word in words.split(", ")}


@lru_cache(maxsize=1)
def _actors() -> Mapping[str, str]:
    return _table(_BOTH, _ACTORS)


@lru_cache(maxsize=1)
def _links() -> Mapping[str, str]:
    # `from` and `till` are parties or dates, as the contents have it: the parties are tried first.
    dates = {role: words for role, words in _LINKS.items() if role in ("start", "end")}
    parties = {role: words for role, words in _LINKS.items() if role not in dates}
    return _table({role: _ACTORS[role] for role in ("sector", "region")}, dates, _BOTH, parties)


def actor_heading(heading: str) -> HeadingRead | None:
    """The role that a heading gives in a table of actors; None if no word of it is known."""
    return _read(heading, _actors())


def link_heading(heading: str) -> HeadingRead | None:
    """The role that a heading gives in a table of links; None if no word of it is known."""
    return _read(heading, _links())


def date_heading(heading: str) -> str | None:
    """`start` or `end`, where a heading that may name a party (`from`) may name that too."""
    words = _table({role: _LINKS[role] for role in ("start", "end")})
    return words.get(stem(heading))


def stem(heading: str) -> str:
    """A heading without the number or letter that tells it from others: `Part 2` → `part`."""
    return _LAST.sub("", folded(_BRACKETED.sub("", heading)))


@lru_cache(maxsize=2_000)
def _lookups(heading: str) -> tuple[str, ...]:
    spelt = folded(heading)
    return tuple(dict.fromkeys((spelt, _LAST.sub("", spelt), stem(heading))))


def _read(heading: str, words: Mapping[str, str]) -> HeadingRead | None:
    if len(heading) > _LONGEST:
        return None
    for spelling in _lookups(heading):
        if spelling in words:
            return HeadingRead(words[spelling], heading)
    # `Vilken sektor tillhör ni?`: the longest known word in it, the first of several.
    parts = stem(heading).split()
    for length in range(min(len(parts) - 1, 3), 0, -1):
        phrases = (" ".join(parts[start : start + length]) for start in range(len(parts) - length + 1))
        found = [word for word in phrases if len(word) >= _SHORTEST_PART and word in words]
        # `Projektets slut`: what is said of the project counts, not that it is one.
        for word in sorted(found, key=lambda word: words[word] in _GENERAL):
            return HeadingRead(words[word], word, is_whole=False)
    return None
