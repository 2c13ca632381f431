"""Where the title of a reference ends: at a closing quotation mark, at a full stop that is none of an abbreviation."""

from __future__ import annotations

import re

from indicia.intake.characters import holds_any

_LONGEST_QUOTED = 2000
_PAIRS = {"“": "”", "«": "»", "„": "“”", '"': '"”', "‘": "’", "'": "'", "”": "”", "‚": "‘", "「": "」", "《": "》"}
_ABBREVIATIONS = frozenset(
    [
        "vs",
        "v",
        "st",
        "dr",
        "mr",
        "mrs",
        "ms",
        "prof",
        "gen",
        "col",
        "lt",
        "sgt",
        "no",
        "nr",
        "vol",
        "vols",
        "fig",
        "etc",
        "eg",
        "ie",
        "approx",
        "ca",
        "cf",
        "al",
        "ed",
        "eds",
        "jr",
        "sr",
        "inc",
        "ltd",
        "co",
        "corp",
        "ref",
        "art",
        "dept",
        "univ",
        "proc",
        "mt",
        "ft",
        "rev",
        "hon",
        "sen",
        "rep",
        "gov",
        "им",
        "ст",
        "п",
        "р",
        "г",
        "т",
        "н",
        "нп",
        "гл",
        "см",
        "др",
        "стр",
        "bd",
        "hrsg",
        "übers",
        "trans",
        "transl",
        "pt",
        "ser",
        "ch",
        "sec",
        "op",
    ]
)
# It begins with one class of characters, to which the search goes at once; no mark stands before the first.
_STOP = re.compile(r"[.?!…](?<![.?!…].)[.?!…]*+[\"”»’)\]]?\s+(?=[\"“«„'‘(\[]{0,2}[^\s])")
_LAST_WORD = re.compile(r"([^\W\d_]+)$")
_IN = re.compile(r"[,.;]\s{0,2}(?:In|in|IN|В кн\.|In:|in:)[:\s]\s{0,2}(?=[\"“*_]?[^\W\d_a-z]|\d{4})|\s//\s|\s[Ii]n:\s")
_MEDIUM = re.compile(
    r"\s?\[(?:internet|online|video|data ?set|dataset|web|podcast|film|e-?book|blog post|press release|tweet|map"
    r"|report|thesis"
    r"|[^\[\]]{0,20}(?:thesis|dissertation|paper|program|software|recording|presentation)|электронный ресурс"
    r"|elektron resurs"
    r"|in [^\W\d_]{3,14})\]",
    re.IGNORECASE,
)
_EDITION = re.compile(
    r",?\s?\(?\b(?:\d{1,2}(?:st|nd|rd|th|\.)?|first|second|third|fourth|revised|rev\.)\s(?:ed\b\.?|edn\b\.?"
    r"|edition|aufl\b\.?|изд\b\.?|baskı|nəşr)\)?",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"\s\((?:\d{1,2}(?:st|nd|rd|th)? ed\.|vol\.? [^()]{1,20}|report no[^()]{0,60}|[^()]{0,30}(?:dissertation"
    r"|thesis)[^()]{0,80}"
    r"|working paper[^()]{0,60}|[^()]{0,40}(?:no|nr)\. [^()]{1,30}|eds?\.|pp?\. ?[^()]{1,20}|[^()]{1,60}, (?:eds?"
    r"|trans)\.[^()]{0,30}"
    r"|[^()]{1,80}(?:eds?|trans)\.)[^()]{0,40}\)",
    re.IGNORECASE,
)
_PART = re.compile(r"(?:chapter|part|section|kapitel|chapitre|глава|bölüm) \w{1,6}", re.IGNORECASE)
# A comma and the name of a series, a journal or a publisher: what no title goes on with.
_ISSUED = re.compile(
    r",\s(?=(?:in\s)?(?:(?:The|Int|International|IEEE|ACM|European|American|British|Annual|\d{1,3}(?:st|nd|rd"
    r"|th))\.?\s)?"
    r"(?:Proc(?:eedings)?|Conf(?:erence)?|Journal|J|Trans(?:actions)?|Lecture Notes|Tech(?:nical|\.)? Rep|Ph\.? "
    r"?D|Symp(?:osium)?|Workshop"
    r"|Annals|Bulletin|Acta|Comm(?:unications)?|IEEE|ACM|Revue|Zeitschrift|Вестник|Журнал|Rivista)\b)"
    r"|,\s(?=(?:[^\W\d_][\w.&’'-]*\s){1,4}(?:Press|Publishers|Publishing|Verlag|Books|Editions|Yayınları|Nəşriyyatı)\b)"
    r"|,\s(?=(?:Springer|Elsevier|Wiley|Addison|Prentice|McGraw|Penguin|Routledge|Palgrave|Academic Press"
    r"|North.Holland|Kluwer)\b)"
)
# Journal, 7(2), pp. 15–31 at the end of a line that separates by commas.
_SERIAL_TAIL = re.compile(
    r",\s(?P<container>[^,]{3,90}),?\s(?:v\.|vol\.?)?\s?\d{1,4}\s?(?:\([^()]{1,12}\)|,\s?(?:no|nr"
    r"|issue)\.?\s?\d{1,4})?\s?[,:]\s?"
    r"(?:pp?\.?|s\.|с\.)?\s?\d{1,6}\s?[-–—]\s?\d{1,6}\.?\s*$",
    re.IGNORECASE,
)
_VOLUME_TAIL = re.compile(
    r",\s(?:vols?|volume|том|т|bd|band|cilt|cild|tome)\.?\s(?:\d{1,4}|[IVXLC]{1,7})\s*$", re.IGNORECASE
)


# What may stand behind a title, each with what it cannot do without: a cheap look before the pattern.
_ENDINGS = (
    (_IN, (", in", ". in", "; in", ",in", ".in", ";in", " in:", "//", "кн.")),
    (_MEDIUM, ("[",)),
    (_EDITION, (" ed", "aufl", "изд", "bask", "nəşr")),
    (_TAIL, (" (",)),
    (_ISSUED, (", ",)),
)


def quoted(text: str, at: int) -> tuple[int, int] | None:
    """Start and end of what the quotation mark at `at` encloses; None where it does not enclose a whole title."""
    closing = _PAIRS.get(text[at : at + 1])
    if closing is None:
        return None
    opening, depth = text[at], 1
    for index in range(at + 1, min(len(text), at + _LONGEST_QUOTED)):
        character = text[index]
        if character == opening and opening not in closing:
            depth += 1
        elif character in closing:
            following = text[index + 1 : index + 2]
            if opening in "'‘" and following.isalnum():
                continue
            depth -= 1
            if depth <= 0 and _closes(text, index):
                return at + 1, index
            depth = max(depth, 1)
    return None


def _closes(text: str, index: int) -> bool:
    """Whether the title ends with this mark: a separator stands before or behind it, or nothing follows."""
    following = text[index + 1 : index + 3]
    return (
        not following.strip()
        or following[0] in ",.;:(["
        or text[index - 1] in ",.?!"
        or following.strip()[0] in "([/,.;"
    )


def breaks(text: str, start: int, end: int | None = None) -> list[tuple[int, int]]:
    """The ends of sentences from `start` on: where the text of each ends, and where the next begins."""
    found: list[tuple[int, int]] = []
    for match in _STOP.finditer(text, start, len(text) if end is None else end):
        if match[0][0] == ".":
            word = _LAST_WORD.search(text[max(start, match.start() - 24) : match.start()])
            if word and (len(word[1]) == 1 or word[1].casefold() in _ABBREVIATIONS):
                continue
            if text[match.end()].islower():
                continue
        elif match[0][0] == "…" or match[0].startswith("..") or text[match.end()].islower():
            continue
        found.append((match.start() + (0 if match[0][0] == "." else 1), match.end()))
        if len(found) > 50:
            break
    return found


def title_end(text: str, start: int, end: int) -> int:
    """Where a title that stands without quotation marks ends in text[start:end]."""
    stops = breaks(text, start, end)
    stop = end
    for number, (at, following) in enumerate(stops):
        if _PART.fullmatch(text, start, at):
            continue
        asked = text[at - 1] in "?!"
        next_stop = stops[number + 1][0] if number + 1 < len(stops) else end
        segment = text[following:next_stop]
        if (
            asked
            and not re.match(r"In\b", segment)
            and number + 1 < len(stops)
            and not re.search(r"\d|:", segment)
            and len(segment.split()) > 2
        ):
            continue
        stop = at
        break
    small = text[start:stop].lower()
    for pattern, signs in _ENDINGS:
        match = pattern.search(text, start + 1, stop) if holds_any(small, signs) else None
        if match and match.start() > start + 2:
            stop = min(stop, match.start())
    return stop


def comma_title_end(text: str, start: int, end: int) -> int:
    """Where the title ends in a line of `label, year, title, address`: it runs on, save for a journal's facts."""
    window = max(start, end - 260)
    match = _SERIAL_TAIL.search(text, window, end)
    if match:
        return match.start()
    for pattern in (_VOLUME_TAIL, _MEDIUM):
        match = pattern.search(text, window, end)
        if match and not text[match.end() : end].strip(" ,.;:"):
            return match.start()
    return end
