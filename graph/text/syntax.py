"""What libyaml says of a text that is not YAML, for readers who do not know YAML's own terms."""

_QUOTES = (
    "en text som börjar så behöver citattecken runt om",
    "a text that begins like this needs quotation marks around it",
)
_BLOCK = (
    "efter | eller > ska texten stå på nästa rad; sätt annars texten inom citattecken",
    "after | or > the text begins on the next line; otherwise put the text in quotes",
)
_DIRECTIVE = ("ta bort raden som börjar med %", "remove the line that begins with %")

SYNTAX: dict[str, tuple[str, str]] = {
    "mapping values are not allowed in this context": (
        "ett kolon på oväntad plats; kontrollera indraget och att ett blanksteg följer på kolonet på raden ovanför, "
        "eller sätt texten inom citattecken",
        "a colon where none is expected; check the indentation and that a blank follows the colon on the line "
        "above, or put the text in quotes",
    ),
    "found unexpected end of stream": (
        "texten som börjar här har inget slutande citattecken",
        "the text that begins here has no closing quotation mark",
    ),
    "found character that cannot start any token": (
        "ett tecken som inte kan stå först (tabb, @, `, %); använd blanksteg, eller citattecken om texten",
        "a character that cannot come first (tab, @, `, %); use blanks, or quotes around the text",
    ),
    "found a tab character that violates indentation": (
        "en tabb i indraget; använd blanksteg",
        "a tab in the indentation; use blanks",
    ),
    "did not find expected '-' indicator": (
        "en rad som inte hör till listan; kontrollera indraget",
        "a line that does not belong to the list; check the indentation",
    ),
    "did not find expected key": (
        "fel indrag, eller en text som behöver citattecken runt om (en som börjar med [ { \" eller '); "
        "här väntades en nyckel",
        "wrong indentation, or a text that needs quotation marks around all of it (one that begins with "
        "[ { \" or '); a key was expected here",
    ),
    "could not find expected ':'": (
        "ett kolon saknas efter nyckeln, eller raden har fel indrag",
        "a colon is missing after the key, or the line is indented wrongly",
    ),
    "did not find expected node content": (
        "här väntades ett värde: en parentes stängs inte, eller en text behöver citattecken runt om",
        "a value was expected here: a bracket is not closed, or a text needs quotation marks around it",
    ),
    "did not find expected alphabetic or numeric character": _QUOTES,
    "did not find expected whitespace or line break": _QUOTES,
    "block sequence entries are not allowed in this context": _QUOTES,
    "mapping keys are not allowed in this context": _QUOTES,
    "found unknown escape character": (
        "ett \\ inom \" \" har en egen betydelse; använd ' ' i stället",
        "a \\ within \" \" has a meaning of its own; use ' ' instead",
    ),
    "did not find expected comment or line break": _BLOCK,
    "did not find expected <document start>": (
        "raden står längre till vänster än den första, eller efter dokumentets slut; kontrollera indraget",
        "the line stands further left than the first one, or after the end of the document; check the indentation",
    ),
    "found incompatible YAML document": _DIRECTIVE,
    "found unknown directive name": _DIRECTIVE,
}
