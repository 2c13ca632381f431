"""Language codes, as registries and bibliographies write them."""

from __future__ import annotations

# Names that BibTeX styles (babel) use where we write BCP 47 codes.
_BABEL = {
    "english": "en", "american": "en", "british": "en", "canadian": "en", "australian": "en", "newzealand": "en",
    "usenglish": "en", "ukenglish": "en", "azerbaijani": "az", "russian": "ru", "turkish": "tr", "ukrainian": "uk",
    "german": "de", "ngerman": "de", "austrian": "de", "naustrian": "de", "french": "fr", "spanish": "es",
    "italian": "it",
    "portuguese": "pt", "brazilian": "pt", "polish": "pl", "armenian": "hy", "georgian": "ka", "persian": "fa",
    "arabic": "ar", "hebrew": "he", "greek": "el", "bulgarian": "bg", "serbian": "sr", "kazakh": "kk", "uzbek": "uz",
    "dutch": "nl", "swedish": "sv", "chinese": "zh", "japanese": "ja",
}  # fmt: skip


def primary(code: str) -> str:
    """The language alone: `az` of `az-Latn`, `en` of `american`; empty of nothing."""
    plain = code.strip().lower().replace("_", "-")
    return _BABEL.get(plain, plain.partition("-")[0])


def script_tag(code: str) -> str:
    """The script that a code names, as `Cyrl` of `az-Cyrl`; empty where it names none."""
    parts = code.strip().replace("_", "-").split("-")[1:]
    return next((part.title() for part in parts if len(part) == 4 and part.isalpha()), "")
