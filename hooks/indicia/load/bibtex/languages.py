"""BibLaTeX' names of languages (those of babel and polyglossia) as BCP 47 tags."""

from __future__ import annotations

_TAGS = {
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


def language_tag(name: str) -> str:
    """The tag of a language's name; what is no such name (a tag, above all) stays as it is."""
    return _TAGS.get(name.strip().lower(), name)
