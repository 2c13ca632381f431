"""Languages by other names than their codes: those of babel and polyglossia, of ISO 639-2 and 639-3, of themselves."""

from __future__ import annotations

import re

BABEL_TAGS = {
    "acadian": "fr", "afrikaans": "af", "albanian": "sq", "american": "en-US", "amharic": "am", "arabic": "ar",
    "armenian": "hy", "asturian": "ast", "australian": "en-AU", "austrian": "de-AT", "azerbaijani": "az",
    "bahasa": "id", "bahasai": "id", "bahasam": "ms", "basque": "eu", "belarusian": "be", "bengali": "bn",
    "bokmal": "nb", "bosnian": "bs", "brazil": "pt-BR", "brazilian": "pt-BR", "breton": "br", "british": "en-GB",
    "bulgarian": "bg", "canadian": "en-CA", "canadien": "fr-CA", "castilian": "es", "catalan": "ca",
    "chinese": "zh", "croatian": "hr", "czech": "cs", "danish": "da", "divehi": "dv", "dutch": "nl",
    "english": "en", "esperanto": "eo", "estonian": "et", "farsi": "fa", "finnish": "fi", "francais": "fr",
    "french": "fr", "frenchb": "fr", "friulan": "fur", "galician": "gl", "georgian": "ka", "german": "de",
    "germanb": "de", "greek": "el", "hebrew": "he", "hindi": "hi", "hungarian": "hu", "icelandic": "is",
    "indon": "id", "indonesian": "id", "interlingua": "ia", "irish": "ga", "italian": "it", "japanese": "ja",
    "kannada": "kn", "kazakh": "kk", "khmer": "km", "korean": "ko", "kurdish": "ku", "kurmanji": "kmr",
    "kyrgyz": "ky", "lao": "lo", "latin": "la", "latvian": "lv", "lithuanian": "lt", "lowersorbian": "dsb",
    "macedonian": "mk", "magyar": "hu", "malay": "ms", "malayalam": "ml", "marathi": "mr", "mexican": "es-MX",
    "mongolian": "mn", "naustrian": "de-AT", "newzealand": "en-NZ", "ngerman": "de", "norsk": "nb",
    "norwegian": "no", "nswissgerman": "de-CH", "nynorsk": "nn", "occitan": "oc", "pashto": "ps", "persian": "fa",
    "polish": "pl", "polutonikogreek": "el-polyton", "portuges": "pt", "portuguese": "pt", "punjabi": "pa",
    "romanian": "ro", "romansh": "rm", "russian": "ru", "sami": "se", "samin": "se", "sanskrit": "sa",
    "scottish": "gd", "serbian": "sr", "serbianc": "sr-Cyrl", "slovak": "sk", "slovene": "sl", "slovenian": "sl",
    "spanish": "es", "spanishmx": "es-MX", "swedish": "sv", "swiss": "de-CH", "swissgerman": "de-CH",
    "syriac": "syr", "tamil": "ta", "tatar": "tt", "telugu": "te", "thai": "th", "tibetan": "bo", "turkish": "tr",
    "turkmen": "tk", "ukenglish": "en-GB", "ukrainian": "uk", "uppersorbian": "hsb", "urdu": "ur",
    "usenglish": "en-US", "usorbian": "hsb", "uzbek": "uz", "vietnamese": "vi", "welsh": "cy",
}  # fmt: skip
"""BibLaTeX' names of languages as BCP 47 tags."""

# Codes of three letters, those of libraries (`ger`) beside those of speakers (`deu`), and names in the own language.
_OTHER_NAMES = {
    "af": "afr", "am": "amh", "ar": "ara arb العربية", "az": "aze azj azb azerbaijan azeri azəri azərbaycan "
    "azərbaycanca азербайджанский", "be": "bel belarus belorussian беларуская белорусский", "bg": "bul български",
    "bn": "ben bangla", "bs": "bos bosanski", "ca": "cat català", "cs": "cze ces čeština česky", "cy": "wel cym",
    "da": "dan dansk", "de": "ger deu deutsch", "el": "gre ell ελληνικά", "en": "eng ingilis ingiliscə английский англ",
    "eo": "epo", "es": "spa español espanol", "et": "est eesti", "eu": "baq eus", "fa": "per fas pes فارسی",
    "fi": "fin suomi", "fr": "fre fra français", "ga": "gle gaeilge", "gl": "glg", "he": "heb עברית", "hi": "hin",
    "hr": "hrv hrvatski", "hu": "hun", "hy": "arm hye հայերեն армянский", "id": "ind", "is": "ice isl íslenska",
    "it": "ita italiano", "ja": "jpn 日本語", "ka": "geo kat ქართული грузинский", "kk": "kaz қазақша казахский",
    "ko": "kor 한국어", "ku": "kur kurdî", "ky": "kir kirghiz кыргызча", "la": "lat", "lt": "lit lietuvių",
    "lv": "lav latviešu", "mk": "mac mkd македонски", "mn": "mon khk", "ms": "may msa zsm", "nb": "nob bokmål",
    "nl": "dut nld nederlands flemish", "nn": "nno", "no": "nor norsk", "os": "oss ossetian ossetic",
    "pl": "pol polski", "ps": "pus pashtu", "pt": "por português", "ro": "rum ron română moldovan",
    "ru": "rus russia rusca русский рус ру", "sk": "slo slk slovenčina", "sl": "slv slovenščina", "sq": "alb sqi shqip",
    "sr": "srp srpski српски", "sv": "swe svenska", "tg": "tgk tajik тоҷикӣ", "th": "tha", "tk": "tuk türkmen",
    "tr": "tur türkçe türkcə турецкий", "tt": "tat татарский", "ug": "uig uyghur uighur",
    "uk": "ukr ukraine українська украинский", "ur": "urd", "uz": "uzb oʻzbek ozbek узбекский", "vi": "vie",
    "zh": "chi zho cmn mandarin 中文 汉语",
}  # fmt: skip
_BY_OTHER_NAME = {name: code for code, names in _OTHER_NAMES.items() for name in names.split()}
_COUNTRIES = {
    "by": "be", "cn": "zh", "cz": "cs", "dk": "da", "gb": "en", "gr": "el", "jp": "ja", "kz": "kk", "ua": "uk",
    "us": "en",
}  # fmt: skip
"""Codes of countries that no language has, with the language that is meant."""


def language_tag(name: str) -> str:
    """The tag of a language's name in BibLaTeX; what is no such name (a tag, above all) stays as it is."""
    return BABEL_TAGS.get(name.strip().lower(), name)


def language_named(name: str) -> str:
    """The code of two letters (with a script or region at most) of a language by another name; empty for no such name.

    `eng`, `English`, `Azərbaycanca`, `ua`. The name has to be written without a slip.
    """
    folded = name.strip().replace("İ", "i").lower()
    return BABEL_TAGS.get(folded) or _BY_OTHER_NAME.get(folded) or _COUNTRIES.get(folded, "")


def language_meant(written: str, codes: tuple[str, ...]) -> str:
    """The tag that a wrong one may stand for: `en` of `eng`, `englsh` and `US English`, `en-US` of `en_us`; else empty.

    `codes` are the languages that are known. Nothing is guessed of two or three letters: any two of them are alike.
    """
    import difflib  # as in `nearest`: only where something is wrong

    if named := language_named(written):
        return named
    folded = written.strip().replace("İ", "i").lower()
    first, _, more = folded.replace("_", "-").partition("-")
    first = language_named(first) or first
    if first in codes and re.fullmatch(r"|[a-z]{2}|[a-z]{4}", more):
        return "-".join(filter(None, (first, more.upper() if len(more) == 2 else more.title())))
    words = re.findall(r"[^\W\d_]{4,}", folded)
    found = list(dict.fromkeys(filter(None, map(language_named, words))))
    if len({each.partition("-")[0] for each in found}) == 1:
        return max(found, key=len)
    names = [each for each in (*BABEL_TAGS, *_BY_OTHER_NAME) if len(each) > 3]
    near = [each for word in words for each in difflib.get_close_matches(word, names, n=1, cutoff=0.8)]
    return language_named(near[0]) if near and not found else ""
