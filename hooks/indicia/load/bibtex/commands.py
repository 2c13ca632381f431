"""The commands of LaTeX that stand for characters, or for nothing that text could show."""

from __future__ import annotations

ACCENTS = {
    "'": "\u0301", "`": "\u0300", "^": "\u0302", '"': "\u0308", "~": "\u0303", "=": "\u0304", ".": "\u0307",
    "u": "\u0306", "v": "\u030c", "H": "\u030b", "c": "\u0327", "d": "\u0323", "b": "\u0331", "r": "\u030a",
    "k": "\u0328", "h": "\u0309", "G": "\u030f",
}  # fmt: skip

LETTERS = {
    "i": "ı", "j": "ȷ", "ss": "ß", "SS": "ẞ", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "aa": "å",
    "AA": "Å", "l": "ł", "L": "Ł", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ",
    "NG": "Ŋ", "textschwa": "ə", "textendash": "–", "textemdash": "—", "textquoteleft": "‘", "textquoteright": "’",
    "textquotedblleft": "“", "textquotedblright": "”", "quotedblbase": "„", "quotesinglbase": "‚", "glqq": "„",
    "grqq": "“", "guillemotleft": "«", "guillemotright": "»", "guillemetleft": "«", "guillemetright": "»", "lq": "‘",
    "rq": "’", "textquotesingle": "'", "textquotedbl": '"', "ldots": "…", "dots": "…", "textellipsis": "…",
    "textasciitilde": "~", "textasciicircum": "^", "textbackslash": "\\", "textunderscore": "_", "textbar": "|",
    "textless": "<", "textgreater": ">", "textdollar": "$", "textpercent": "%", "textampersand": "&",
    "textbraceleft": "{", "textbraceright": "}", "lbrace": "{", "rbrace": "}", "textbullet": "•",
    "textperiodcentered": "·", "textdegree": "°", "degree": "°", "textregistered": "®", "texttrademark": "™",
    "copyright": "©", "textcopyright": "©", "pounds": "£", "textsterling": "£", "euro": "€", "texteuro": "€",
    "textyen": "¥", "textnumero": "№", "S": "§", "P": "¶", "textsection": "§", "textparagraph": "¶", "dag": "†",
    "ddag": "‡", "TeX": "TeX", "LaTeX": "LaTeX", "BibTeX": "BibTeX", "quad": " ", "qquad": " ", "space": " ",
    "slash": "/", "textordfeminine": "ª", "textordmasculine": "º", "textexclamdown": "¡", "textquestiondown": "¿",
}  # fmt: skip

SIGNS = {
    "&": "&", "%": "%", "$": "$", "#": "#", "_": "_", "{": "{", "}": "}", " ": " ", "\n": " ", "\r": " ", "\t": " ",
    ",": "\u202f", "-": "", "/": "", "\\": " ",
}  # fmt: skip

FORMATTING = frozenset({
    "bf", "bfseries", "em", "emph", "it", "itshape", "mbox", "nobreak", "normalfont", "protect", "relax", "rm",
    "rmfamily",
    "sc", "scshape", "sf", "sffamily", "sl", "slshape", "text", "textbf", "textit", "textmd", "textnormal", "textrm",
    "textsc", "textsf", "textsl", "texttt", "textup", "tt", "ttfamily", "upshape",
})  # fmt: skip
# Commands whose argument only steers the order of a list.
SORTING = frozenset({"noopsort", "NOOPSORT", "sortnoop", "SortNoop"})
ADDRESSES = frozenset({"url", "path", "nolinkurl"})
