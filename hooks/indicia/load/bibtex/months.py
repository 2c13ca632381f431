"""Months as people write them into `month`, where BibTeX itself knows only `jan` to `dec`."""

from __future__ import annotations

_NAMES = (
    ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
    ("yan", "fev", "mar", "apr", "may", "iyn", "iyl", "avq", "sen", "okt", "noy", "dek"),
    ("янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"),
)
_OTHER = {"май": 5, "mai": 5, "märz": 3, "dez": 12, "dezember": 12, "iyun": 6, "iyul": 7}


def month_named(name: str) -> int:
    """The number of a month by its name, whole or short, in English, Azerbaijani, Russian or German; 0 for another."""
    name = name.casefold()
    return _OTHER.get(name) or next((names.index(name[:3]) + 1 for names in _NAMES if name[:3] in names), 0)
