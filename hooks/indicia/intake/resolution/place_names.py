"""Places that articles name with a year in brackets: `(Lisbon, 2007)`. Alone, without a work in the list, they cite nothing."""

from __future__ import annotations

PLACES = frozenset(
    name.strip()
    for name in """
    abu dhabi, accra, addis ababa, afghanistan, africa, albania, algeria, algiers, amman, amsterdam, andorra, angola, ankara,
    antalya, argentina, armenia, asia, astana, athens, atlanta, australia, austria, azerbaijan, azərbaycan, baghdad, bahrain, baku,
    bakı, bali, bamako, bangkok, bangladesh, barcelona, basel, batumi, beijing, beirut, belarus, belfast, belgium, belgrade,
    belize, benin, berlin, bern, bhutan, birmingham, bishkek, bogotá, bogota, bologna, bolivia, bombay, bonn, boston, botswana, brasilia,
    bratislava, brazil, brisbane, bristol, britain, brunei, brussels, bucharest, budapest, buenos aires, bulgaria, cairo, cambodia,
    cameroon, canada, canberra, cape town, caracas, caucasus, chad, chicago, chile, china, chisinau, cologne, colombia, copenhagen, croatia, cuba, cyprus,
    czechia, dakar, dallas, damascus, davos, dayton, delhi, denmark, dhaka, doha, dresden, dubai, dublin, dushanbe, ecuador, edinburgh, egypt,
    england, eritrea, estonia, ethiopia, europe, fiji, finland, florence, france, frankfurt, gabon, gambia, gaza, gdansk,
    geneva, genoa, georgia, germany, ghana, glasgow, greece, grozny, guangzhou, guatemala, guinea, gəncə, ganja, haiti, hamburg, hanoi, harare,
    havana, helsinki, hiroshima, honduras, hong kong, houston, hungary, iceland, india, indonesia, iran, iraq, ireland, islamabad,
    israel, istanbul, i̇stanbul, italy, izmir, jakarta, jamaica, japan, jerusalem, johannesburg, jordan, kabul, karabakh, karachi, kazakhstan, kazan, kenya,
    khankendi, kharkiv, khartoum, kigali, kinshasa, kolkata, kosovo, kuala lumpur, kuwait, kyiv, kiev, kyoto, kyrgyzstan, lagos, laos, latvia, lebanon,
    leipzig, liberia, libya, liechtenstein, lima, lisbon, lithuania, ljubljana, london, los angeles, lusaka, luxembourg, lviv, lyon, maastricht,
    madagascar, madrid, malawi, malaysia, maldives, mali, malta, manchester, manila, maputo, mariupol, marrakesh, marseille, mauritania, mauritius,
    melbourne, mexico, mexico city, miami, milan, minsk, moldova, mombasa, monaco, mongolia, montenegro, montevideo, montreal, morocco,
    moscow, mozambique, mumbai, munich, myanmar, nagasaki, nairobi, nakhchivan, naxçıvan, namibia, naples, nepal, netherlands, new delhi, new york,
    new zealand, nicaragua, nice, niger, nigeria, north korea, norway, nuremberg, odesa, odessa, oman, osaka, oslo, ottawa, oxford, pakistan,
    palestine, panama, paraguay, paris, peru, philadelphia, philippines, poland, portugal, prague, pretoria, pyongyang, qatar, quito,
    qəbələ, rabat, reykjavik, riga, rio de janeiro, riyadh, romania, rome, rotterdam, russia, rwanda, saint petersburg, st petersburg,
    st. petersburg, samarkand, san francisco, santiago, sarajevo, saudi arabia, scotland, seattle, senegal, seoul, serbia, sevastopol, seville,
    shanghai, shenzhen, sicily, singapore, skopje, slovakia, slovenia, sochi, sofia, somalia, south africa, south korea, south sudan, spain,
    sri lanka, stockholm, strasbourg, stuttgart, sudan, suez, sumgait, sumqayıt, sweden, switzerland, sydney, syria, taipei, taiwan, tajikistan, tallinn,
    tanzania, tashkent, tbilisi, tehran, tel aviv, thailand, the hague, tibet, togo, tokyo, toronto, trieste, tripoli, tunis, tunisia,
    turin, turkey, turkiye, türkiye, turkmenistan, uae, uganda, uk, ukraine, united kingdom, united states, uruguay, usa, us, ussr, uzbekistan, vancouver,
    vatican, venezuela, venice, vienna, vietnam, vilnius, wales, warsaw, washington, washington dc, washington d.c., yalta, yekaterinburg, yemen, yerevan, zagreb,
    zambia, zimbabwe, zurich, zürich, şuşa, shusha, москва, санкт-петербург, баку, киев, київ, минск, ереван, тбилиси, астана, ташкент, россия,
    украина, україна, армения, грузия, казахстан, азербайджан, турция, сша, германия, франция, китай, иран, женева, париж, лондон, берлин, вена,
    ankara, moskva, rusiya, ukrayna, gürcüstan, ermənistan, iran, paris, london, wien, münchen, köln, genf, deutschland, frankreich, russland, genève, bruxelles, londres, moscou
    """.replace("\n", " ").split(",")
)  # fmt: skip
