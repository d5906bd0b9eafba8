"""Two people at one story: what each has changed is kept, and only the same field is in question."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from graph.narrative.stories import Clash, Step, Story, answered, merge, with_field
from graph.network.model import Bilingual


def step(name: str) -> Step:
    return Step({"actor": name}, Bilingual(f"Om {name}", f"On {name}"))


BASE = (Story("s", Bilingual("Berättelse", "Story"), (step("a"), step("b"), step("c"))),)


def changed(at: int, field: str, value: str, stories: tuple[Story, ...] = BASE) -> tuple[Story, ...]:
    (story,) = stories
    steps = [with_field(one, field, value) if i == at else one for i, one in enumerate(story.steps)]
    return (replace(story, steps=tuple(steps)),)


def ordered(*steps: Step) -> tuple[Story, ...]:
    return (replace(BASE[0], steps=steps),)


def titles(stories: tuple[Story, ...]) -> list[str]:
    return [one.title.sv for one in stories[0].steps]


def test_two_people_on_two_steps_are_both_kept() -> None:
    made = merge(BASE, changed(0, "caption.sv", "Min"), changed(2, "caption.sv", "Din"))
    assert made.clashes == ()
    assert [one.caption.sv for one in made.stories[0].steps] == ["Min", "", "Din"]


def test_two_fields_of_one_step_are_both_kept() -> None:
    made = merge(BASE, changed(1, "caption.sv", "Text"), changed(1, "caption.en", "Words"))
    assert made.clashes == ()
    assert made.stories[0].steps[1].caption == Bilingual("Text", "Words")


def test_the_same_field_is_in_question_and_the_same_words_are_not() -> None:
    made = merge(BASE, changed(1, "title.sv", "Min"), changed(1, "title.sv", "Din"))
    assert made.clashes == (Clash("s", 1, "title.sv", "Min", "Din"),)
    assert titles(made.stories) == ["Om a", "Din", "Om c"]
    assert merge(BASE, changed(1, "title.sv", "Lika"), changed(1, "title.sv", "Lika")).clashes == ()


def test_a_text_that_serves_for_both_languages_is_one_field() -> None:
    own, theirs = (changed(1, "caption", words) for words in ("Min", "Din"))
    assert merge(BASE, own, theirs).clashes == (Clash("s", 1, "caption", "Min", "Din"),)
    [clash] = merge(BASE, own, theirs).clashes
    assert answered(theirs[0], clash).steps[1].caption == Bilingual("Min", "Min")


def test_an_answer_finds_its_step_where_it_has_gone() -> None:
    a, b, c = changed(1, "title.sv", "Din")[0].steps
    clash = Clash("s", 1, "title.sv", "Min", "Din")
    assert titles((answered(ordered(b, a, c)[0], clash),)) == ["Min", "Om a", "Om c"]
    assert answered(ordered(a, c)[0], clash) == ordered(a, c)[0]
    assert answered(BASE[0], clash._replace(at=None)).title.sv == "Min"


def test_a_new_step_of_each_is_kept_where_it_was_put() -> None:
    a, b, c = BASE[0].steps
    made = merge(BASE, ordered(a, b, c, step("mine")), ordered(step("theirs"), a, b, c))
    assert titles(made.stories) == ["Om theirs", "Om a", "Om b", "Om c", "Om mine"]


def test_who_moves_a_step_moves_it_with_what_the_other_wrote() -> None:
    a, b, c = BASE[0].steps
    made = merge(BASE, ordered(c, a, b), changed(2, "caption.sv", "Din"))
    assert titles(made.stories) == ["Om c", "Om a", "Om b"]
    assert made.stories[0].steps[0].caption.sv == "Din"
    made = merge(BASE, changed(0, "caption.sv", "Min"), ordered(c, a, b))
    assert [one.caption.sv for one in made.stories[0].steps] == ["", "Min", ""]


def test_a_removed_step_is_gone_unless_the_other_has_written_in_it() -> None:
    a, _, c = BASE[0].steps
    gone = ordered(a, c)
    assert titles(merge(BASE, gone, changed(0, "caption.sv", "Din")).stories) == ["Om a", "Om c"]
    assert titles(merge(BASE, changed(0, "caption.sv", "Min"), gone).stories) == ["Om a", "Om c"]
    assert titles(merge(BASE, gone, changed(1, "caption.sv", "Din")).stories) == ["Om a", "Om b", "Om c"]
    assert titles(merge(BASE, changed(1, "caption.sv", "Min"), gone).stories) == ["Om a", "Om b", "Om c"]


def test_stories_come_and_go_like_steps() -> None:
    other = Story("t", Bilingual("Annan", "Other"))
    assert merge(BASE, (*BASE, other), BASE).stories == (*BASE, other)
    assert merge(BASE, BASE, ()).stories == ()
    assert merge(BASE, changed(0, "caption.sv", "Min"), ()).stories == changed(0, "caption.sv", "Min")
    titled = (replace(BASE[0], title=Bilingual("Min", "Story")),)
    theirs = (replace(BASE[0], title=Bilingual("Din", "Story")),)
    assert merge(BASE, titled, theirs).clashes == (Clash("s", None, "title.sv", "Min", "Din"),)


def test_to_undo_is_to_merge_what_was_before_into_what_has_come_since() -> None:
    a, b, c = BASE[0].steps
    kept = ordered(a, b, c, step("new"))
    since = changed(0, "caption.sv", "Senare", kept)
    assert merge(kept, BASE, since).stories == changed(0, "caption.sv", "Senare")


words = st.sampled_from(["", "x", "y", "z"])
texts = st.builds(Bilingual, words, words)
views = st.sampled_from([{}, {"actor": "a"}, {"actor": "b"}, {"map": "sector"}])
stories = st.lists(st.builds(Step, views, texts, texts, texts), max_size=4).map(
    lambda steps: (Story("s", Bilingual("S", "S"), tuple(steps)),)
)


@given(stories, stories)
def test_where_only_one_side_has_changed_anything_that_is_the_result(base, other) -> None:
    for own, theirs in ((other, base), (base, other)):
        made = merge(base, own, theirs)
        assert made.clashes == ()
        assert made.stories == other


@given(stories, stories, stories)
def test_nobodys_words_are_lost(base, own, theirs) -> None:
    made = merge(base, own, theirs)
    left = {text for one in made.stories[0].steps for text in (*one.title, *one.caption, *one.notes)}
    left |= {str(clash.own) for clash in made.clashes}
    before = {text for one in base[0].steps for text in (*one.title, *one.caption, *one.notes)}
    for side in (own, theirs):
        new = {text for one in side[0].steps for text in (*one.title, *one.caption, *one.notes)} - before
        assert new <= left
