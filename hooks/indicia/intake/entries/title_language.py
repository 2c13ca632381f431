"""In which language a title is written, from its letters and its small words."""

from __future__ import annotations

import re

_STOP_WORDS = {
    "en": "the of and in to for on with is are from by at as after before how why what says will over into its "
    "new against "
    "an how who was were has be this that not about between under more than up out",
    "de": "der die das und in von zu den mit im für auf ist des ein eine zum zur nicht wie aus bei nach über "
    "gegen als vom dem "
    "einer sich werden wird",
    "fr": "le la les de des du et en un une dans pour sur au aux par est avec qui que plus son ses entre vers "
    "sous ne pas l d",
    "tr": "ve bir bu için ile da de olarak daha en ne çok gibi sonra kadar olan göre neden nasıl arasında türkiye "
    "üzerine "
    "yeni dedi değil mi mı karşı",
    "az": "və bir bu üçün ilə da də olaraq daha ən nə çox kimi sonra qədər olan görə niyə necə arasında haqqında "
    "üzrə yeni "
    "dedi deyil azərbaycan barədə oldu edir ilk",
    "es": "el los las del y en por para con una como más entre sobre al es se",
    "it": "il lo gli della delle di e per con nel una sulla dei al è che",
}
_LANGUAGES: dict[str, list[str]] = {}
for _language, _words in _STOP_WORDS.items():
    for _each in set(_words.split()):
        _LANGUAGES.setdefault(_each, []).append(_language)
_WORD = re.compile(r"[^\W\d_]+")
_CYRILLIC = re.compile(r"[Ѐ-ӿ]")
_UKRAINIAN = re.compile(r"[іїєґІЇЄҐ]")
_RUSSIAN = re.compile(r"[ыэёъЫЭЁЪ]")
_LETTER = re.compile(r"[^\W\d_]")
_TURKIC = re.compile(r"[ğışçöüİ]")
_AZERBAIJANI = re.compile(r"[əƏ]|(?<![^\W\d_])[^\W\d_]*[qQxX][^\W\d_]*")
_SCRIPTS = (("ar", "\u0600", "\u06ff"), ("he", "\u0590", "\u05ff"), ("ka", "\u10a0", "\u10ff"), ("hy", "\u0530",
"\u058f"),
            ("el", "\u0370", "\u03ff"), ("ja", "\u3040", "\u30ff"), ("zh", "\u4e00", "\u9fff"), ("ko", "\uac00",
            "\ud7af"))  # fmt: skip
_OF_SCRIPTS = re.compile(f"[{''.join(f'{first}-{last}' for _, first, last in _SCRIPTS)}]")
_PERSIAN = re.compile("[پچژگکی]")
_GERMAN_ENDING = re.compile(r"[^\W\d_]{3}(?:ung|ungen|heit|keit|lich|liche|lichen|ische|ischen|schaft)$")
_LIMIT = 2000


def language_of(title: str) -> tuple[str, float]:
    """The language of a title (`az`, `en`, ...) and how sure that is, 0 to 1; an empty one where nothing tells."""
    text = title[:_LIMIT]
    if text.isascii():
        return _latin(text) if _LETTER.search(text) else ("", 0.0)
    letters = sum(map(str.isalpha, text))
    if not letters:
        return "", 0.0
    cyrillic = len(_CYRILLIC.findall(text))
    if cyrillic * 2 > letters:
        return _cyrillic(text)
    for language, first, last in _SCRIPTS if _OF_SCRIPTS.search(text) else ():
        if sum(first <= character <= last for character in text) * 2 > letters:
            return ("fa", 0.7) if language == "ar" and _PERSIAN.search(text) else (language, 0.9)
    return _latin(text)


def _cyrillic(text: str) -> tuple[str, float]:
    ukrainian, russian = len(_UKRAINIAN.findall(text)), len(_RUSSIAN.findall(text))
    if ukrainian > russian:
        return "uk", 0.95
    return "ru", 0.95 if russian else 0.7


def _latin(text: str) -> tuple[str, float]:
    if "ə" in text or "Ə" in text:
        return "az", 0.98
    ascii_only = text.isascii()
    words = _WORD.findall(text.lower() if ascii_only else text.casefold().replace("i̇", "i"))
    counts = dict.fromkeys(_STOP_WORDS, 0)
    for word in words:
        for language in _LANGUAGES.get(word, ()):
            counts[language] += 1
    if not ascii_only and _TURKIC.search(text) and not re.search(r"[äßàâéèêñ]", text):
        turkic = _turkic(text, counts)
        if turkic:
            return turkic
    best = max(counts, key=counts.__getitem__)
    ranked = sorted(counts.values(), reverse=True)
    if ranked[0] and ranked[0] > ranked[1]:
        return best, min(0.95, 0.6 + 0.12 * (ranked[0] - ranked[1]))
    if (not ascii_only and re.search(r"[äöüß]", text)) or any(
        _GERMAN_ENDING.search(word) for word in words if len(word) > 7
    ):
        return "de", 0.6
    if not ascii_only and re.search(r"[àâçéèêëîïôûœ]", text):
        return "fr", 0.5
    if ascii_only or not re.search(r"[^\x00-\u024f\u2000-\u206f]", text):
        return ("en", 0.4) if counts["en"] >= ranked[0] else (best, 0.3)
    return "", 0.0


def _turkic(text: str, counts: dict[str, int]) -> tuple[str, float] | None:
    """Azerbaijani or Turkish, where the letters say it is one of them; q and x are Azerbaijani alone."""
    if counts["en"] > max(counts["az"], counts["tr"]):
        return None
    distinct = set(_TURKIC.findall(text))
    if not distinct - set("öüç") and max(counts["de"], counts["fr"]) >= max(counts["az"], counts["tr"]):
        return None
    if _AZERBAIJANI.search(text) and counts["tr"] <= counts["az"]:
        return "az", 0.85
    if counts["az"] != counts["tr"]:
        return ("az", 0.8) if counts["az"] > counts["tr"] else ("tr", 0.8)
    return ("tr", 0.7) if distinct - set("öüç") else None
