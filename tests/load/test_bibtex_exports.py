"""Entries as reference managers and publishers export them: nothing is said of what is right."""

from __future__ import annotations

import pytest

from indicia.load.bibtex.bibliography import read_bibliography
from indicia.model.place import Source

EXPORTS = {
    "Zotero": r"""
@article{muller_rain_2025,
	title = {Rain and {Snow} in the {South} {Caucasus}: a “long” view},
	volume = {12},
	copyright = {All rights reserved},
	issn = {1234-5678, 2345-6789},
	shorttitle = {Rain and {Snow}},
	url = {https://example.org/a_b?x=1&y=2%20z},
	doi = {10.1000/182_x},
	abstract = {Background: we wrote
title = {x},
year = {2020},
and "more", e.g. f(x) = {y: y \textgreater 0}; 50\% of it @home.},
	language = {en},
	number = {3},
	urldate = {2025-11-02},
	journal = {Journal of Rain \& Snow},
	author = {Müller, Jörg and {von der Leyen}, Ursula and {Canal Authority}},
	month = nov,
	year = {2025},
	note = {Publisher: Press
\_eprint: https://example.org/e},
	keywords = {rain, snow; hail, dry and wet},
	pages = {1--12},
	file = {Full Text PDF:/home/x/Zotero/a, b = {1}.pdf:application/pdf;Snapshot:/home/x:text/html},
}
""",
    "Mendeley": r"""
@article{Brown2025,
abstract = {We study rain. Code: plot(x, title="Rain", year = 2020)},
annote = {Tags:
author = {me},
From Duplicate 2 (Rain - Brown, Ann)},
author = {Brown, Ann and Dow, C. M. and O'Neil, J.-P. and {\"O}zt{\"u}rk, Ay{\c{s}}e},
doi = {10.1000/182},
file = {:C$\backslash$:/Users/ann/Rain.pdf:pdf},
issn = {12345678},
journal = {Rain},
keywords = {RAIN,Snow},
mendeley-groups = {Thesis/Rain},
pmid = {123},
title = {{Rain in Baku}},
url = {http://example.org/\%7Eann/rain.html https://example.org/2},
year = {2025}
}
""",
    "JabRef": """% Encoding: UTF-8

@Comment{jabref-meta: databaseType:biblatex;}

@Article{Brown2025,
  author       = {Ann Brown and Carl Dow},
  date         = {2025-01},
  journaltitle = {Rain},
  title        = {Rain in {B}aku},
  doi          = {10.1000/182},
  comment      = {see: @Other{x, title = {y}}},
  groups       = {a, b},
  readstatus   = {read},
  timestamp    = {2025-01-01T10:00:00+04:00},
  __markedentry = {[ann:6]},
}

@Comment{jabref-meta: grouping:
0 AllEntriesGroup:;
1 StaticGroup:Rain\\;0\\;1\\;0x8a8a8aff\\;\\;\\;;
}
""",
    "DBLP": """
@inproceedings{DBLP:conf/rain/BrownD25,
  author       = {Ann Brown and
                  Carl Dow},
  editor       = {Eve Fox},
  title        = {Rain and
                  Snow},
  booktitle    = {Proceedings of Rain, {RAIN} 2025, Baku, Azerbaijan, June 1-2,
                  2025},
  series       = {Lecture Notes},
  volume       = {1},
  pages        = {1--9},
  publisher    = {Springer},
  year         = {2025},
  url          = {https://doi.org/10.1007/978-3-030-1\\_1},
  doi          = {10.1007/978-3-030-1\\_1},
  timestamp    = {Mon, 16 Sep 2025 01:00:00 +0200},
  biburl       = {https://dblp.org/rec/conf/rain/BrownD25.bib},
  bibsource    = {dblp computer science bibliography, https://dblp.org}
}
""",
    "ADS": r"""
@ARTICLE{2025RAIN..123..456B,
       author = {{Brown}, Ann and {Dow}, C.~M. and {Fox}, E.},
        title = "{Rain in Baku: the ``wet'' year}",
      journal = {\apj},
     keywords = {rain, snow, Astrophysics - Earth},
         year = 2025,
        month = jan,
       volume = {123},
       number = {4},
          eid = {456},
        pages = {456},
          doi = {10.3847/1538-4357/abc},
archivePrefix = {arXiv},
       eprint = {2501.00001},
 primaryClass = {astro-ph.EP},
       adsurl = {https://ui.adsabs.harvard.edu/abs/2025RAIN..123..456B},
      adsnote = {Provided by the SAO/NASA Astrophysics Data System}
}
""",
    "ACM": """
@inproceedings{10.1145/1.2,
author = {Brown, Ann and Dow, Carl},
title = {Rain},
year = {2025},
isbn = {9781450300000},
publisher = {Association for Computing Machinery},
address = {New York, NY, USA},
url = {https://doi.org/10.1145/1.2},
abstract = {What = {"x"}? We show it.},
numpages = {9},
location = {Baku, Azerbaijan},
issue_date = {June 2025},
articleno = {1}
}
""",
    "Web of Science": """
@article{ WOS:000123,
Author = {Brown, Ann and Dow, Carl},
Title = {{Rain in Baku: A Study of
   Many Years}},
Journal = {{RAIN RESEARCH}},
Year = {{2025}},
Volume = {{1}},
Pages = {{1-9}},
Month = {{JAN 5}},
Abstract = {{Rain fell.}},
Type = {{Article}},
Affiliation = {{Brown, A (Corresponding Author), Univ Rain, Baku, Azerbaijan.
   Brown, Ann; Dow, Carl, Univ Rain, Baku, Azerbaijan.}},
Author-Email = {{ann@example.org}},
Keywords-Plus = {{SNOW; HAIL}},
Number-of-Cited-References = {{3}},
Journal-ISO = {{Rain Res.}},
Unique-ID = {{WOS:000123}},
}
""",
    "MathSciNet": r"""
@article {MR1234567,
    AUTHOR = {Brown, Ann and Dow, Carl},
     TITLE = {Rain of {$n$} drops, {$x = \{1, 2\}$}},
   JOURNAL = {Ann. of Rain (2)},
  FJOURNAL = {Annals of Rain. Second Series},
    VOLUME = {1},
      YEAR = {2025},
     PAGES = {1--9},
      ISSN = {0003-486X},
   MRCLASS = {14C30 (14D07 32G20)},
  MRNUMBER = {1234567},
MRREVIEWER = {Eve\ Fox},
       URL = {https://doi.org/10.1000/182},
}
""",
    "Scholar, BibDesk, SciSpace": """
%% This BibTeX bibliography file was created using BibDesk.

@book{brown2025rain,
  title={Rain, rain: and more},
  author={Brown, Ann and others},
  volume={1},
  year={2025},
  publisher={Press Baku},
	Date-Added = {2025-01-01 10:00:00 +0400},
	Bdsk-Url-1 = {https://example.org/x}}

@techreport(dow2025, author = "Dow, C.", title = "Snow # hail", institution = "Lake Board", year = 2025)
@string{aj = "Journal of " # { Rain}}
@misc{x2025, author = {OpenAI}, title = aj # { and more}, howpublished = "\\url{https://example.org/x}", year = 2025}
""",
    "Russian library": """
@book{ivanov2020,
  author    = {Иванов, И. И. and Петрова, А. Б.},
  title     = {Дождь в Баку: «мокрый» год, n = {5}},
  publisher = {Наука},
  address   = {М.},
  year      = {2020},
  pagetotal = {240},
  language  = {russian},
  annotation = {Книга о дожде,
    год = {2020},
    автор = {И. Иванов}},
}
@online{hesenova2025, author = {Həsənova, Leyla}, title = {Yağış, qar: «2025»}, date = {2025-01-02}, langid = {az}}
""",
}


@pytest.mark.parametrize("text", EXPORTS.values(), ids=EXPORTS.keys())
@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_an_export_is_silent(text: str, ends: str) -> None:
    found = read_bibliography([Source("a.bib", text.replace("\n", ends))])

    assert [(str(each.problem.span), each.problem.message) for each in found.problems] == []
    assert found.entries
    assert all(entry.title and entry.year for entry in found.entries)
