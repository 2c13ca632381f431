"""Words that tell a citation from other text in brackets, in the languages that articles come in."""

from __future__ import annotations

MONTHS = frozenset(
    """january february march april may june july august september october november december jan feb mar apr jun jul aug
    sep sept oct nov dec yanvar fevral mart aprel iyun iyul avqust sentyabr oktyabr noyabr dekabr ocak şubat nisan mayıs
    haziran temmuz ağustos eylül ekim kasım aralık январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь
    декабрь января февраля марта апреля мая июня июля августа сентября октября ноября декабря январе феврале марте апреле
    мае июне июле августе сентябре октябре ноябре декабре січень січня лютий лютого березень березня квітень квітня травень
    травня червень червня липень липня серпень серпня вересень вересня жовтень жовтня листопад листопада грудень грудня
    januar februar märz mai juni juli oktober dezember janvier février mars avril juin juillet août septembre octobre
    novembre décembre spring summer autumn fall winter yaz yay payız qış весна лето осень зима весной летом осенью зимой
    frühling sommer herbst printemps été automne hiver q1 q2 q3 q4 h1 h2 monday tuesday wednesday thursday friday saturday
    sunday""".split()
)

# Nouns that a number follows: `Article 51`, `Figure 3`. With the number they name no author.
NUMBERED = frozenset(
    """article articles art section sections sec § clause clauses para paragraph chapter chap ch part annex appendix schedule
    figure figures fig figs table tables tab chart map box plate equation eq eqs panel video photo image scheme exhibit
    resolution res decision directive regulation decree order act law bill protocol amendment no nos number n° nr item
    version ver release v vol volume issue edition ed step phase stage round week day days page pages p pp line lines note
    footnote room flight season episode group grade level class type model lot game match week year years chapter apollo
    maddə cədvəl şəkil qərar fərman qanun bölmə nömrə madde tablo şekil karar kanun bölüm статья статьи ст пункт п глава гл
    раздел рис рисунок табл таблица указ закон резолюция постановление приказ номер стаття розділ наказ artikel abschnitt
    abbildung abb tabelle gesetz beschluss absatz loi décret arrêt tableau partie chapitre""".split()
)

# Nouns of things that have a year but wrote nothing.
DATED = frozenset(
    """treaty treaties charter convention constitution accord accords agreement act law bill pact declaration statute summit
    conference olympics olympic games cup championship championships election elections referendum census war battle
    revolution crisis coup earthquake born died founded established est budget season tournament film movie album song
    opera novel symphony painting gdp vaccine pandemic population edition version goals score test final finals census
    vote votes copyright müqavilə müqaviləsi konstitusiya konstitusiyası müharibə müharibəsi seçki seçkilər anayasa savaş
    savaşı договор конституция война выборы перепись революция договір війна вибори vertrag verfassung krieg wahl
    bundestagswahl traité guerre élection élections""".split()
)

# What stands before a label and is none of it. Longest first in use.
LEAD_INS = (
    "for a recent review see", "for a review see", "for reviews see", "for an overview see", "for a review", "for reviews",
    "for a discussion see", "for discussion see", "for details see", "for example see", "see for example", "see for instance",
    "see for details", "see for a review", "see for review", "see for reviews", "see e.g.", "see, e.g.", "e.g. see", "but see also", "but see",
    "but cf.", "see also", "see discussion in", "see in", "see review by", "see review in", "see", "compare", "cf.", "cf", "e.g.", "e.g",
    "eg.", "eg", "i.e.", "ie", "for example", "for instance", "such as", "including", "as cited in", "as quoted in", "as reported in",
    "as reported by", "as described in", "as described by", "as described previously in", "as discussed in", "as shown in", "as shown by", "as reviewed in", "as reviewed by", "as in", "cited in",
    "cited by", "cited after", "cit. in", "cit. after", "quoted in", "quoted by", "quoted from", "quoted after",
    "qtd. in", "qtd in", "reviewed in", "reviewed by", "discussed in", "described in", "described by", "reported in", "reported by",
    "shown in", "summarized in", "summarised in", "adapted from", "modified from", "modified after", "taken from", "reproduced from",
    "reprinted in", "translated in", "originally in", "based on", "according to", "following", "after", "from", "by", "per", "via",
    "data from", "data:", "source:", "sources:", "source", "sources", "photo:", "in", "also", "again", "and also", "and see", "and see also", "both", "most recently",
    "more recently", "recently", "notably", "especially", "particularly", "in particular", "contra", "pace", "sensu", "and", "or", "but", "with",
    "therein", "under", "note", "review:", "reviews:", "review in", "originally", "namely", "first", "later", "then", "also see", "inter alia", "viz.", "esp.",
    "bax", "baxın", "bax:", "baxın:", "həmçinin bax", "həmçinin bax:", "habelə bax", "məs.", "məsələn", "müq. et", "müq. et.", "sitat", "istinad",
    "mənbə:", "bkz.", "bkz", "ayrıca bkz.", "krş.", "örn.", "örneğin", "akt.", "aktaran", "kaynak:", "см. также", "см.", "см", "ср.",
    "напр.", "например", "цит. по", "цит. по:", "цит. за", "по", "также", "источник:", "див. також", "див.", "напр", "пор.", "джерело:", "siehe auch", "siehe",
    "s. auch", "vgl. auch", "vgl.", "vgl", "z. b.", "z.b.", "zit. nach", "zitiert nach", "zit. n.", "quelle:", "nach", "voir aussi", "voir", "cf. aussi",
    "par ex.", "p. ex.", "par exemple", "cité dans", "cité par", "d'après", "selon", "source :",
)  # fmt: skip

# Small words inside names.
PARTICLES = frozenset(
    """of the for and on in at to de la le les du des del della di da do dos das van von der den dem ter ten te zu zum zur
    al el bin ibn ben abu und et y e ve və и й та і für für of'a a an an' 's d' l' о по в на у van't 't st af av og och""".split()
)

# Those of them that begin surnames.
OF_SURNAMES = frozenset(
    "van von de der den del della di da dos du la le al el ter ten te zu zur bin ibn ben abu af av d' 't".split()
)

# Words that many outlets have in their names: sharing one of them tells nothing.
GENERIC = frozenset(
    """news post times daily weekly monthly press media review journal quarterly report reports reporter online today world
    agency service network radio television channel kanal institute institution university center centre foundation
    council committee commission ministry minister department office bureau government national international global
    group company house society association organisation organization union research studies policy affairs state federal
    public central american european chronicle gazette herald tribune observer monitor bulletin letter letters notes
    magazine record mirror star telegraph mail standard courier dispatch radiosu xəber xeber xeberler qezet qezeti jurnali
    agentliyi xidmeti nazirliyi institutu universiteti merkezi haber gazete gazetesi dergisi bakanligi ajansi новости газета
    агентство служба министерство институт университет центр фонд журнал вестник правда zeitung blatt institut ministerium
    revue agence ministere""".split()
)

# Verbs with which a text lets an author speak.
REPORTING = frozenset(
    """argue argues argued say says said state states stated note notes noted write writes wrote find finds found show shows
    showed shown report reports reported claim claims claimed suggest suggests suggested describe describes described
    observe observes observed conclude concludes concluded propose proposes proposed demonstrate demonstrates demonstrated
    explain explains explained point points pointed add adds added estimate estimates estimated maintain maintains
    maintained contend contends contended assert asserts asserted believe believes believed define defines defined discuss
    discusses discussed examine examines examined identify identifies identified measure measures measured offer offers
    offered predict predicts predicted publish published put puts quote quotes quoted refer refers referred remark remarks
    remarked review reviews reviewed reveal reveals revealed see sees saw tell tells told think thinks thought use uses
    used warn warns warned agree agrees agreed disagree disagrees disagreed give gives gave list lists listed count counts
    counted calls called coined concedes conceded denies denied documents documented insists insisted presents presented
    prints printed recalls recalled traces traced treats treated yazır yazıb yazmışdır bildirir bildirib qeyd göstərir
    hesab iddia deyir deyib vurğulayır belirtir yazar söylüyor пишет писал отмечает отмечал утверждает утверждал считает
    показывает показал сообщает сообщал говорит указывает пише зазначає стверджує вважає schreibt schrieb zeigt zeigte
    behauptet berichtet meint argumentiert écrit montre affirme soutient note rapporte estime has have had also first""".split()
)

# Words before a name in running text that say that a source follows.
ANNOUNCING = frozenset(
    """to by in see also from following after and but cf both per than as like unlike görə по согласно за nach laut selon
    d'après""".split()
)

# Words that may begin a sentence in front of a name, and are none of it.
NO_NAME = frozenset(
    """according in on at by for from to as and but or nor yet so if when while where whereas although though because since
    until unless after before during between among against despite however moreover furthermore similarly likewise also
    thus hence therefore then later earlier recently finally first second third here there this that these those their
    his her its our your my it he she we they both all some many most several other others another see cf with without
    within under over about above below not no only even still already again unlike like following studies study work
    works results data figure table reported described found shown contrary consistent compared such while what which who
    whose why how once next given note notes using based indeed instead rather perhaps meanwhile nonetheless nevertheless
    accordingly conversely interestingly importantly notably subsequently previously originally where neither either
    according buna lakin amma ancaq həmçinin eyni sonra əvvəl но а и однако по согласно также как в на при после до
    nach laut auch und aber wie selon après mais""".split()
)

HONORIFICS = frozenset(
    """mr mrs ms dr prof professor sir dame lord lady president minister senator judge general captain cənab xanım sn sayın
    bay bayan господин госпожа herr frau m mme""".split()
)

# What may follow a year without a comma: `(Doe 2019 for the figures)`.
AFTER_YEAR = frozenset(
    """and or but for in on with as who which where see cited quoted at under from to of by also both following emphasis
    emphases italics quoting citing cf vol translated my our unless though although except və ve и та und et""".split()
)
