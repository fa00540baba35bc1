"""Every rule of the inspection and the lot decision, QC001 to QC299 (floor 4).

QC001-QC049 speak of a plan, QC101-QC139 of requirements, QC140-QC159 of weighings and cut units, QC160-QC179 of
classes of defects, QC180-QC199 of the decision as a whole. The rules of sampling are in
:mod:`cocorope.qc.sampling`; :data:`cocorope.qc.RULES` joins both.
"""

from typing import Final

from cocorope.findings import Rule, Severity, Text
from cocorope.provenance import Source
from cocorope.qc.sampling.rules import RULES as SAMPLING_RULES

ISO_2307: Final = Source("ISO 2307:2010", clause="sampling and acceptance", confidence="read")
ISO_2307_ROOT: Final = Source(
    "ISO 2307:2010",
    clause="sampling",
    confidence="recalled",
    note="0.4 and N were read; the root sign is lost in the copies read, so the root form is recalled",
)
ISO_2859_1: Final = Source("ISO 2859-1:1999", clause="determination of acceptability", confidence="high")
ISO_2859_2: Final = Source("ISO 2859-2:1985", clause="procedure A", confidence="medium")
JCGM_106: Final = Source("JCGM 106:2012", clause="8 Conformity assessment decision rules", confidence="recalled")
VOCABULARY: Final = Source(
    Text("cocorope defect vocabulary", "kosakata cacat cocorope"),
    clause=Text("counting rules", "aturan penghitungan"),
    confidence="inferred",
)
CONTRACT: Final = Source(
    Text("the contract", "kontrak"),
    clause=Text("specification and terms of inspection", "spesifikasi dan syarat pemeriksaan"),
    confidence="exact",
)
ARITHMETIC: Final = Source(Text("arithmetic", "aritmetika"), confidence="exact")
PRACTICE: Final = Source(Text("good inspection practice", "praktik pemeriksaan yang baik"), confidence="inferred")
METHOD: Final = Source(
    Text("the method of the characteristic", "metode karakteristiknya"),
    clause=Text("conditions of test", "kondisi uji"),
    confidence="inferred",
)


def _rule(number: int, severity: Severity, source: Source, *, title: Text, message: Text, explanation: Text) -> Rule:
    return Rule(
        code=f"QC{number:03}",
        severity=severity,
        title=title,
        message=message,
        explanation=explanation,
        source=source,
    )


# --- the plan -----------------------------------------------------------------------------------

ISOLATED_LOT: Final = _rule(
    1,
    Severity.WARN,
    ISO_2859_2,
    title=Text("An isolated lot has no switching behind it", "Lot tunggal tidak dilindungi aturan peralihan"),
    message=Text(
        "Lot {lot} is isolated: an AQL plan protects through a series of lots, not through one. Class {name}: {risk} "
        "ISO 2859-2 offers plans by limiting quality.",
        "Lot {lot} adalah lot tunggal: rencana AQL melindungi lewat serangkaian lot, bukan lewat satu lot. "
        "Kelas {name}: {risk} ISO 2859-2 menyediakan rencana menurut mutu batas.",
    ),
    explanation=Text(
        "The AQL tables of ISO 2859-1 owe their protection to the switching rules, which need a continuing series of "
        "lots from one maker. For one lot alone look at the risk that is printed here, or agree a limiting quality and "
        "take the plan from ISO 2859-2 (sampling.isolated, or limiting_quality in the terms of inspection).",
        "Tabel AQL ISO 2859-1 melindungi berkat aturan peralihan, yang memerlukan serangkaian lot dari satu pembuat. "
        "Untuk satu lot saja, perhatikan risiko yang tercetak di sini, atau sepakati mutu batas dan ambil rencana dari "
        "ISO 2859-2 (sampling.isolated, atau limiting_quality dalam syarat pemeriksaan).",
    ),
)

LENGTH_DERIVED: Final = _rule(
    2,
    Severity.NOTE,
    ARITHMETIC,
    title=Text("The lot's length is derived", "Panjang lot diturunkan dari massa"),
    message=Text(
        "The length of lot {lot} is not stated: {net} at the lowest admitted linear density, {density}, is at most "
        "{length}.",
        "Panjang lot {lot} tidak disebutkan: {net} pada densitas linear terendah yang diizinkan, {density}, "
        "paling panjang {length}.",
    ),
    explanation=Text(
        "ISO 2307 counts lengths of 220 m. Where nobody has stated the length, net mass over linear density gives it; "
        "the lower limit is taken because it makes the length, and so the number of test pieces, the greatest.",
        "ISO 2307 menghitung panjang 220 m. Bila panjang tidak disebutkan, massa neto dibagi densitas linear "
        "memberikannya; batas bawah dipakai karena menghasilkan panjang, dan jumlah benda uji, yang terbesar.",
    ),
)

ROOT_RECALLED: Final = _rule(
    3,
    Severity.NOTE,
    ISO_2307_ROOT,
    title=Text("The root in 0.4·√N is recalled, not read", "Akar dalam 0.4·√N diingat, bukan dibaca"),
    message=Text(
        "Lengths to break: {lengths}, out of {batch} lengths of 220 m, by 0.4·√N.",
        "{lengths} panjang untuk diuji putus dari {batch} panjang 220 m, menurut 0.4·√N.",
    ),
    explanation=Text(
        "The copies of ISO 2307 that we could read have lost the root sign. The root form is recalled; a linear 0.4·N "
        "would break 40 % of all coils. Check it against your own copy.",
        "Salinan ISO 2307 yang dapat kami baca kehilangan tanda akar. Bentuk akarnya diingat; bentuk linear 0.4·N akan "
        "memutus 40 % dari semua gulungan. Cocokkan dengan salinan standar Anda.",
    ),
)

LENGTH_UNKNOWN: Final = _rule(
    4,
    Severity.OPEN,
    ISO_2307,
    title=Text("The lot's length is not known", "Panjang lot tidak diketahui"),
    message=Text(
        "How many lengths to break cannot be said: lot {lot} has no length, and no net mass with a linear density to "
        "derive it from. Write Lot(…, length=…) or the number in the terms of inspection.",
        "Jumlah panjang yang diuji putus tidak dapat ditentukan: lot {lot} tidak punya panjang, dan tidak punya massa "
        "neto beserta densitas linear untuk menurunkannya. Tulis Lot(…, length=…) atau jumlahnya dalam syarat "
        "pemeriksaan.",
    ),
    explanation=Text(
        "The destructive sample of ISO 2307 follows from the number of 220 m lengths in the batch.",
        "Sampel uji rusak ISO 2307 mengikuti jumlah panjang 220 m dalam batch.",
    ),
)

SPECIMENS_UNSETTLED: Final = _rule(
    5,
    Severity.WARN,
    CONTRACT,
    title=Text("The contract does not say how many specimens", "Kontrak tidak menyebut jumlah spesimen"),
    message=Text(
        "The contract does not say how many specimens to take for {requirement}: the plan takes {count}.",
        "Kontrak tidak menyebut jumlah spesimen untuk {requirement}: rencana mengambil {count}.",
    ),
    explanation=Text(
        "No standard that we could read gives the number for this characteristic. Say it in the terms of inspection: "
        "InspectionTerms(specimens=dict(moisture_content=5)).",
        "Tidak ada standar yang dapat kami baca yang memberikan jumlah untuk sifat ini. Sebutkan dalam syarat "
        "pemeriksaan: InspectionTerms(specimens=dict(moisture_content=5)).",
    ),
)

FEW_SPECIMENS: Final = _rule(
    6,
    Severity.NOTE,
    ARITHMETIC,
    title=Text("Few specimens protect little", "Spesimen sedikit, perlindungan kecil"),
    message=Text(
        "{requirement}: with none failing (specimens: {count}), a lot in which {percent} % would fail still passes one "
        "time in ten.",
        "{requirement}: {count} spesimen tanpa kegagalan masih meloloskan, satu dari sepuluh kali, lot yang "
        "{percent} %-nya akan gagal.",
    ),
    explanation=Text(
        "If a fraction p of the lot would fail, n specimens all pass with probability (1 - p) to the power n; here that "
        "is 0.10. It is the price of destructive tests.",
        "Bila bagian p dari lot akan gagal, n spesimen semuanya lolos dengan peluang (1 - p) pangkat n; di sini 0.10. "
        "Itulah harga uji rusak.",
    ),
)

PACKAGES_FEW: Final = _rule(
    7,
    Severity.WARN,
    PRACTICE,
    title=Text("Only some packages are opened", "Hanya sebagian kemasan dibuka"),
    message=Text(
        "{opened} of {packages} packages are opened by agreement, and all units come from these: the risks of the plan "
        "hold only if the packages are alike.",
        "{opened} dari {packages} kemasan dibuka menurut kesepakatan, dan semua unit berasal dari kemasan itu: risiko "
        "rencana hanya berlaku bila isi kemasan serupa.",
    ),
    explanation=Text(
        "Every operating characteristic assumes units drawn at random from the whole lot. Units from a few packages "
        "share their fate (one wet bale), so fewer independent things were looked at than the sample size says.",
        "Setiap kurva karakteristik operasi mengandaikan unit diambil acak dari seluruh lot. Unit dari sedikit kemasan "
        "bernasib sama (satu bal basah), sehingga yang diperiksa sesungguhnya lebih sedikit dari ukuran sampel.",
    ),
)

CUT_UNSETTLED: Final = _rule(
    8,
    Severity.WARN,
    CONTRACT,
    title=Text("How cut units count in delivery is not settled", "Perlakuan unit yang dipotong belum disepakati"),
    message=Text(
        "Units to be cut for tests: {count}. The terms of inspection do not say how they count in delivery.",
        "{count} unit akan dipotong untuk uji, dan syarat pemeriksaan tidak menyebut bagaimana unit itu dihitung dalam "
        "penyerahan.",
    ),
    explanation=Text(
        "A coil from which a length was cut is short from then on. Say InspectionTerms(cut_units='delivered short'), "
        "'replaced' or 'not delivered'.",
        "Gulungan yang dipotong menjadi lebih pendek. Tulis InspectionTerms(cut_units='delivered short'), 'replaced' "
        "atau 'not delivered'.",
    ),
)

WHOLE_LOT: Final = _rule(
    9,
    Severity.NOTE,
    ISO_2859_1,
    title=Text("The sample is the whole lot", "Sampel adalah seluruh lot"),
    message=Text(
        "Class {name}: every one of the {count} units is examined.",
        "Kelas {name}: seluruh {count} unit diperiksa.",
    ),
    explanation=Text(
        "Where the sample size of the plan reaches the lot, or the contract wants every item, all units are examined.",
        "Bila ukuran sampel mencapai ukuran lot, atau kontrak menghendaki setiap barang, semua unit diperiksa.",
    ),
)

ARROW: Final = _rule(
    10,
    Severity.NOTE,
    ISO_2859_1,
    title=Text("An arrow moved the sample size", "Panah menggeser ukuran sampel"),
    message=Text(
        "Class {name}: the table sends letter {letter} at AQL {aql} to letter {table_letter}, with its sample size "
        "{count} and its acceptance number.",
        "Kelas {name}: tabel mengarahkan huruf {letter} pada AQL {aql} ke huruf {table_letter}, dengan ukuran sampel "
        "{count} dan angka penerimaannya.",
    ),
    explanation=Text(
        "An arrow changes both numbers: the plan it points to is used whole, never its acceptance number with another "
        "sample size.",
        "Panah mengubah kedua angka: rencana yang ditunjuk dipakai seutuhnya, bukan angka penerimaannya dengan ukuran "
        "sampel lain.",
    ),
)

IN_PROPORTION: Final = _rule(
    11,
    Severity.NOTE,
    PRACTICE,
    title=Text("An assortment is drawn in proportion", "Campuran diambil sampelnya secara proporsional"),
    message=Text(
        "{name}: {count} units of the sample.",
        "{name}: {count} unit dari sampel.",
    ),
    explanation=Text(
        "A sample of an assortment takes from each article its share, and so does each smaller sample that begins it. "
        "The units are numbered article by article, in the order of the specification.",
        "Sampel dari campuran mengambil dari setiap barang bagiannya, demikian pula setiap sampel lebih kecil yang "
        "mengawalinya. Unit dinomori barang demi barang, menurut urutan spesifikasi.",
    ),
)

ONE_LETTER: Final = _rule(
    12,
    Severity.NOTE,
    ISO_2859_1,
    title=Text("All classes are read at one sample size", "Semua kelas dibaca pada satu ukuran sampel"),
    message=Text(
        "By agreement every class is looked up again at letter {letter}: {count} units for all.",
        "Menurut kesepakatan setiap kelas dicari ulang pada huruf {letter}: {count} unit untuk semua.",
    ),
    explanation=Text(
        "Where arrows give the classes different sample sizes, the largest may serve all of them if the responsible "
        "authority agrees: each AQL is then looked up again at that letter.",
        "Bila panah memberi kelas ukuran sampel berbeda, yang terbesar boleh dipakai untuk semua bila pihak berwenang "
        "setuju: setiap AQL lalu dicari ulang pada huruf itu.",
    ),
)

RISK: Final = _rule(
    13,
    Severity.NOTE,
    ARITHMETIC,
    title=Text("What the plan lets through", "Apa yang diloloskan rencana"),
    message=Text("Class {name}: {risk}", "Kelas {name}: {risk}"),
    explanation=Text(
        "No sample proves a lot good. The sentence says, by exact counting (hypergeometric), how bad a lot of this size "
        "may be and still pass half of the time, and one time in ten.",
        "Tidak ada sampel yang membuktikan lot baik. Kalimat ini menyatakan, dengan hitungan eksak (hipergeometrik), "
        "seburuk apa lot sebesar ini masih lolos separuh kali, dan satu dari sepuluh kali.",
    ),
)

# --- requirements -------------------------------------------------------------------------------

REQUIREMENT_MET: Final = _rule(
    101,
    Severity.NOTE,
    CONTRACT,
    title=Text("A requirement is met", "Persyaratan dipenuhi"),
    message=Text(
        "{requirement}: {statistic} {value} (specimens: {count}) meets {limit} ({rule}; {method}).",
        "{requirement}: {statistic} {value} dari {count} spesimen memenuhi {limit} ({rule}; {method}).",
    ),
    explanation=Text(
        "Readings make a specimen's value, specimens the judged statistic, exactly; it is rounded once to the step of "
        "the limit and then judged by the decision rule that is named.",
        "Pembacaan membentuk nilai spesimen, spesimen membentuk statistik yang dinilai, secara eksak; dibulatkan satu "
        "kali menurut langkah batas, lalu dinilai dengan aturan keputusan yang disebut.",
    ),
)

REQUIREMENT_NOT_MET: Final = _rule(
    102,
    Severity.BLOCK,
    CONTRACT,
    title=Text("A requirement is not met", "Persyaratan tidak dipenuhi"),
    message=Text(
        "{requirement}: {statistic} {value} does not meet {limit}; specimens: {specimens} ({rule}; {method}).",
        "{requirement}: {statistic} {value} tidak memenuhi {limit}; spesimen: {specimens} ({rule}; {method}).",
    ),
    explanation=Text(
        "The judged statistic lies outside the limit by the decision rule that the terms name. A failed specimen is "
        "never dropped; it is retested only as the contract says.",
        "Statistik yang dinilai berada di luar batas menurut aturan keputusan dalam syarat. Spesimen yang gagal tidak "
        "pernah dibuang; uji ulang hanya menurut kontrak.",
    ),
)

REQUIREMENT_UNDECIDED: Final = _rule(
    103,
    Severity.OPEN,
    JCGM_106,
    title=Text("Too near the limit to decide", "Terlalu dekat batas untuk diputuskan"),
    message=Text(
        "{requirement}: {statistic} {value} with its uncertainty lies across {limit}; specimens: {specimens}. A "
        "measurement with a smaller uncertainty can decide it.",
        "{requirement}: {statistic} {value} beserta ketidakpastiannya melintasi {limit}; spesimen: {specimens}. "
        "Pengukuran dengan ketidakpastian lebih kecil dapat memutuskannya.",
    ),
    explanation=Text(
        "By the rule with three zones a value whose coverage interval holds the limit is neither in nor out. The "
        "uncertainty is that of the measurement, never of the sampling.",
        "Menurut aturan tiga zona, nilai yang interval cakupannya memuat batas tidak di dalam dan tidak di luar. "
        "Ketidakpastian ini milik pengukuran, bukan milik pengambilan sampel.",
    ),
)

RESULTS_MISSING: Final = _rule(
    104,
    Severity.OPEN,
    CONTRACT,
    title=Text("Results are missing", "Hasil uji belum lengkap"),
    message=Text(
        "{requirement}: {found} of {needed} results are here; missing: {missing}.",
        "{requirement}: {found} dari {needed} hasil tersedia; yang belum ada: {missing}.",
    ),
    explanation=Text(
        "A decision on fewer results than planned would carry other risks than the plan says, so it waits. Results "
        "already outside the limit decide against the lot without waiting.",
        "Keputusan atas hasil yang kurang dari rencana mengandung risiko lain, maka ditunda. Hasil yang sudah di luar "
        "batas memutuskan tidak diterima tanpa menunggu.",
    ),
)

NOT_COMPARABLE: Final = _rule(
    105,
    Severity.WARN,
    METHOD,
    title=Text("A result cannot be compared", "Hasil tidak dapat dibandingkan"),
    message=Text(
        "{requirement}, specimen {specimen}: {value} is not comparable and was not used: {why}.",
        "{requirement}, spesimen {specimen}: {value} tidak dapat dibandingkan dan tidak dipakai: {why}.",
    ),
    explanation=Text(
        "A value without the conditions that the method needs means nothing beside a limit: a linear density without "
        "its tension, a moisture without its basis.",
        "Nilai tanpa kondisi yang diminta metode tidak berarti di samping batas: densitas linear tanpa tegangannya, "
        "kelembapan tanpa basisnya.",
    ),
)

ROUTINE_USED: Final = _rule(
    106,
    Severity.WARN,
    METHOD,
    title=Text("Routine results were used", "Hasil rutin dipakai"),
    message=Text(
        "{requirement}: results that are routine and were used as the terms allow: {count}; deviations: {why}.",
        "{requirement}: {count} hasil bersifat rutin dan dipakai sesuai syarat; penyimpangan: {why}.",
    ),
    explanation=Text(
        "A routine result was taken with a declared deviation from the method. It is usable only if the contract "
        "allows, and is always shown.",
        "Hasil rutin diambil dengan penyimpangan metode yang dinyatakan. Hasil itu hanya dipakai bila kontrak "
        "mengizinkan, dan selalu ditampilkan.",
    ),
)

ROUTINE_REFUSED: Final = _rule(
    107,
    Severity.WARN,
    METHOD,
    title=Text("A routine result is not allowed here", "Hasil rutin tidak diizinkan"),
    message=Text(
        "{requirement}, specimen {specimen}: {value} is routine ({why}) and the terms do not allow routine results.",
        "{requirement}, spesimen {specimen}: {value} bersifat rutin ({why}) dan syarat tidak mengizinkan hasil rutin.",
    ),
    explanation=Text(
        "Say InspectionTerms(routine=True) if the contract allows results with a declared deviation; a meter indicates "
        "and never equals the oven.",
        "Tulis InspectionTerms(routine=True) bila kontrak mengizinkan hasil dengan penyimpangan; alat ukur cepat hanya "
        "petunjuk dan tidak setara oven.",
    ),
)

NO_UNCERTAINTY: Final = _rule(
    108,
    Severity.OPEN,
    JCGM_106,
    title=Text("No stated uncertainty, no guarded rule", "Tanpa ketidakpastian, tanpa aturan berjaga"),
    message=Text(
        "{requirement}: the rule is {rule}, and specimens {specimens} state no uncertainty of the coverage asked for.",
        "{requirement}: aturannya {rule}, dan spesimen {specimens} tidak menyatakan ketidakpastian dengan cakupan yang "
        "diminta.",
    ),
    explanation=Text(
        "A guard band is made from the uncertainty of the measurement. Where none is stated, only simple acceptance "
        "could be used, and the contract would have to say so.",
        "Pita jaga dibuat dari ketidakpastian pengukuran. Bila tidak dinyatakan, hanya penerimaan sederhana yang dapat "
        "dipakai, dan kontrak harus menyebutkannya.",
    ),
)

BREAK_OUTSIDE: Final = _rule(
    109,
    Severity.NOTE,
    ISO_2307,
    title=Text("A break outside the marks was judged at 90 %", "Putus di luar tanda dinilai pada 90 %"),
    message=Text(
        "{requirement}, specimen {specimen}: broke outside the marks at {value}, held against 90 % of the minimum; the "
        "force stays {value} and enters no mean.",
        "{requirement}, spesimen {specimen}: putus di luar tanda pada {value}, dibandingkan dengan 90 % dari minimum; "
        "gayanya tetap {value} dan tidak masuk rata-rata.",
    ),
    explanation=Text(
        "A break outside the marks shows only that the rope holds at least so much: a floor. It meets the requirement "
        "at 90 % of the specified minimum and is never divided by 0.9 to recover a breaking force.",
        "Putus di luar tanda hanya menunjukkan bahwa tali sekurang-kurangnya menahan sebesar itu: batas bawah. "
        "Persyaratan dipenuhi pada 90 % dari minimum dan nilainya tidak pernah dibagi 0.9.",
    ),
)

FLOORS_LEFT_OUT: Final = _rule(
    110,
    Severity.OPEN,
    ISO_2307,
    title=Text("Breaks outside the marks enter no mean", "Putus di luar tanda tidak masuk rata-rata"),
    message=Text(
        "{requirement}: specimens {specimens} broke outside the marks, so {statistic} cannot be made of them; test "
        "others in their place.",
        "{requirement}: spesimen {specimens} putus di luar tanda, sehingga {statistic} tidak dapat dihitung darinya; "
        "uji spesimen lain sebagai gantinya.",
    ),
    explanation=Text(
        "A floor is not a value: it enters no mean, no standard deviation and no k. To leave it out silently would "
        "sort the sample, so the statistic waits for a further specimen.",
        "Batas bawah bukan nilai: tidak masuk rata-rata, simpangan baku maupun k. Membuangnya diam-diam berarti memilah "
        "sampel, maka statistik menunggu spesimen berikutnya.",
    ),
)

RETEST_IGNORED: Final = _rule(
    111,
    Severity.WARN,
    CONTRACT,
    title=Text("A retest that the contract does not give", "Uji ulang yang tidak diberikan kontrak"),
    message=Text(
        "{requirement}: specimen {specimen} was tested again as {retest}, which the contract does not allow; the first "
        "result stands.",
        "{requirement}: spesimen {specimen} diuji ulang sebagai {retest}, yang tidak diizinkan kontrak; hasil pertama "
        "tetap berlaku.",
    ),
    explanation=Text(
        "Testing until it passes proves nothing. A retest counts only where the specification gives it.",
        "Menguji sampai lolos tidak membuktikan apa pun. Uji ulang hanya berlaku bila spesifikasi memberikannya.",
    ),
)

RETEST_COUNTED: Final = _rule(
    112,
    Severity.NOTE,
    CONTRACT,
    title=Text("Retests as the contract says", "Uji ulang menurut kontrak"),
    message=Text(
        "{requirement}: specimen {specimen} failed with {value}; its retests as the contract gives ({count}) decide, and "
        "the failure stays in the record.",
        "{requirement}: spesimen {specimen} gagal dengan {value}; {count} uji ulang menurut kontrak yang menentukan, dan "
        "kegagalannya tetap tercatat.",
    ),
    explanation=Text(
        "Where the contract gives further specimens for a failed one, all of them must conform.",
        "Bila kontrak memberi spesimen tambahan untuk yang gagal, semuanya harus memenuhi.",
    ),
)

TYPE_TEST_HOLDS: Final = _rule(
    113,
    Severity.NOTE,
    CONTRACT,
    title=Text("Covered by a type test", "Dicakup oleh uji tipe"),
    message=Text(
        "{requirement}: the type test holds until {until}; no specimen of the lot is needed.",
        "{requirement}: uji tipe berlaku sampai {until}; tidak perlu spesimen dari lot.",
    ),
    explanation=Text(
        "A type test speaks for the product, not for this lot, up to the day the contract names.",
        "Uji tipe berbicara untuk produk, bukan untuk lot ini, sampai hari yang disebut kontrak.",
    ),
)

TYPE_TEST_LAPSED: Final = _rule(
    114,
    Severity.OPEN,
    CONTRACT,
    title=Text(
        "The type test has lapsed, or its day was not asked", "Uji tipe habis masa, atau harinya tidak ditanyakan"
    ),
    message=Text(
        "{requirement}: the type test holds until {until}; asked for {day}.",
        "{requirement}: uji tipe berlaku sampai {until}; ditanyakan untuk {day}.",
    ),
    explanation=Text(
        "Give the day of the decision as decide(…, on=date), and renew the type test when it has lapsed.",
        "Berikan hari keputusan sebagai decide(…, on=date), dan perbarui uji tipe bila sudah habis masanya.",
    ),
)

PARTS_MISSING: Final = _rule(
    115,
    Severity.OPEN,
    ARITHMETIC,
    title=Text("A ratio of totals needs its totals", "Rasio total memerlukan totalnya"),
    message=Text(
        "{requirement}: specimens {specimens} give a value alone; total over total needs both parts of each: write "
        "Measurement.of_parts(…).",
        "{requirement}: spesimen {specimens} hanya memberi nilai; total dibagi total memerlukan kedua bagiannya: tulis "
        "Measurement.of_parts(…).",
    ),
    explanation=Text(
        "The mean of ratios is not the ratio of totals: a short heavy piece would count as much as a long one.",
        "Rata-rata rasio bukan rasio total: potongan pendek yang berat akan dihitung sama dengan yang panjang.",
    ),
)

GRADE_BY_FORCE: Final = _rule(
    116,
    Severity.NOTE,
    Source("IS 1410:2001", clause="grades", confidence="inferred"),
    title=Text("Grade is decided by breaking force alone", "Mutu ditentukan oleh gaya putus saja"),
    message=Text(
        "Grade {grade}: decided by breaking force alone ({verdict}); any other breach is a nonconformity, not a lower "
        "grade.",
        "Mutu {grade}: ditentukan oleh gaya putus saja ({verdict}); pelanggaran lain adalah ketidaksesuaian, bukan mutu "
        "yang lebih rendah.",
    ),
    explanation=Text(
        "A linear density outside its tolerance makes the rope nonconforming; it does not make it another grade.",
        "Densitas linear di luar toleransi membuat tali tidak sesuai; bukan membuatnya menjadi mutu lain.",
    ),
)

COUNT_OF_RESULTS: Final = _rule(
    117,
    Severity.NOTE,
    ISO_2859_1,
    title=Text("Nonconforming results against an acceptance number", "Hasil tidak sesuai terhadap angka penerimaan"),
    message=Text(
        "{requirement}: {found} of {count} results do not conform (Ac {ac}, Re {re}).",
        "{requirement}: {found} dari {count} hasil tidak sesuai (Ac {ac}, Re {re}).",
    ),
    explanation=Text(
        "The contract judges this requirement by the number of nonconforming results, with an AQL.",
        "Kontrak menilai persyaratan ini menurut jumlah hasil yang tidak sesuai, dengan AQL.",
    ),
)

UNASKED_RESULT: Final = _rule(
    118,
    Severity.WARN,
    CONTRACT,
    title=Text("A result nobody asked for", "Hasil yang tidak diminta"),
    message=Text(
        "Results given of {characteristic}: {count}. The specification has no requirement on it, so they decide "
        "nothing.",
        "{count} hasil {characteristic} diberikan; spesifikasi tidak mempersyaratkannya, sehingga tidak menentukan "
        "apa pun.",
    ),
    explanation=Text(
        "A value that is not required is shown and decides nothing.",
        "Nilai yang tidak dipersyaratkan ditampilkan dan tidak menentukan apa pun.",
    ),
)

VARIABLES_REFUSED: Final = _rule(
    119,
    Severity.OPEN,
    Source("ANSI/ASQ Z1.9", clause="scope", confidence="medium"),
    title=Text("Sampling by variables does not apply", "Sampling variabel tidak berlaku"),
    message=Text(
        "{requirement}: cannot be judged by variables: {why}.",
        "{requirement}: tidak dapat dinilai dengan sampling variabel: {why}.",
    ),
    explanation=Text(
        "Sampling by variables assumes values from one normal distribution. Moisture is skewed, sorted or trimmed goods "
        "have lost a tail, and a break outside the marks is a floor and not a value.",
        "Sampling variabel mengandaikan nilai dari satu distribusi normal. Kelembapan menceng, barang yang disortir "
        "kehilangan ekornya, dan putus di luar tanda adalah batas bawah, bukan nilai.",
    ),
)

NORMALITY: Final = _rule(
    120,
    Severity.WARN,
    Source("ANSI/ASQ Z1.9", clause="scope", confidence="medium"),
    title=Text("The normal distribution is assumed", "Distribusi normal diandaikan"),
    message=Text(
        "{requirement}: judged by variables on {count} values; the normal distribution is {state}.",
        "{requirement}: dinilai dengan variabel pada {count} nilai; distribusi normal {state}.",
    ),
    explanation=Text(
        "The plan must be chosen before the data are seen. Below about 20 values normality cannot be assessed.",
        "Rencana harus dipilih sebelum data dilihat. Di bawah sekitar 20 nilai, kenormalan tidak dapat dinilai.",
    ),
)

JUDGED_UNSETTLED: Final = _rule(
    121,
    Severity.OPEN,
    CONTRACT,
    title=Text("Nobody said which statistic is judged", "Statistik yang dinilai belum disebut"),
    message=Text(
        "{requirement}: neither the contract nor a standard says whether each specimen, their mean or another statistic is "
        "judged.",
        "{requirement}: kontrak maupun standar tidak menyebut apakah setiap spesimen, rata-ratanya, atau statistik lain yang "
        "dinilai.",
    ),
    explanation=Text(
        "Write it in the specification: Requirement(…, judged=spec.EACH), spec.MEAN and so on.",
        "Tulis dalam spesifikasi: Requirement(…, judged=spec.EACH), spec.MEAN dan seterusnya.",
    ),
)

# --- weighings and cut units --------------------------------------------------------------------

DIVISION_COARSE: Final = _rule(
    140,
    Severity.WARN,
    PRACTICE,
    title=Text("The scale is too coarse", "Timbangan terlalu kasar"),
    message=Text(
        "Weighing {weighing}: a division of {division} is more than a tenth of the tolerance {tolerance}.",
        "Penimbangan {weighing}: pembagian skala {division} lebih dari sepersepuluh toleransi {tolerance}.",
    ),
    explanation=Text(
        "A scale whose division is a tenth of the tolerance or finer does not by itself decide who is right.",
        "Timbangan dengan pembagian sepersepuluh toleransi atau lebih halus tidak dengan sendirinya menentukan hasil.",
    ),
)

UNITS_CUT: Final = _rule(
    141,
    Severity.NOTE,
    ISO_2307,
    title=Text("Units were cut for tests", "Unit dipotong untuk uji"),
    message=Text(
        "Units cut for tests: {count} ({units}), short by {length} in all; in delivery they are {settled}.",
        "{count} unit lebih pendek, seluruhnya {length}, dipotong untuk uji ({units}); dalam penyerahan {settled}.",
    ),
    explanation=Text(
        "A cut unit is marked short, with the length that was cut, so that the ledger can record it.",
        "Unit yang dipotong ditandai pendek, beserta panjang yang dipotong, agar dapat dicatat dalam buku besar.",
    ),
)

# --- classes of defects -------------------------------------------------------------------------

CLASS_ACCEPTED: Final = _rule(
    160,
    Severity.NOTE,
    ISO_2859_1,
    title=Text("A class of defects is accepted", "Satu kelas cacat diterima"),
    message=Text(
        "Class {name}: {found} {counted} among {sample} examined; Ac {ac}, Re {re} ({edition}).",
        "Kelas {name}: {found} {counted} dari {sample} yang diperiksa; Ac {ac}, Re {re} ({edition}).",
    ),
    explanation=Text(
        "The count reached at most the acceptance number.",
        "Hitungan tidak melebihi angka penerimaan.",
    ),
)

CLASS_NOT_ACCEPTED: Final = _rule(
    161,
    Severity.BLOCK,
    ISO_2859_1,
    title=Text("A class of defects is not accepted", "Satu kelas cacat tidak diterima"),
    message=Text(
        "Class {name}: {found} {counted} among {sample} examined reach the rejection number {re} ({edition}).",
        "Kelas {name}: {found} {counted} dari {sample} yang diperiksa mencapai angka penolakan {re} ({edition}).",
    ),
    explanation=Text(
        "The lot is accepted only if every class is. A lot that is not accepted is examined item by item, cleared of "
        "nonconforming items, and resubmitted.",
        "Lot diterima hanya bila setiap kelas diterima. Lot yang tidak diterima diperiksa satu per satu, dibersihkan "
        "dari unit tidak sesuai, lalu diajukan ulang.",
    ),
)

CLASS_UNDECIDED: Final = _rule(
    162,
    Severity.OPEN,
    ISO_2859_1,
    title=Text("A class of defects is not decided", "Satu kelas cacat belum diputuskan"),
    message=Text(
        "Class {name}: {found} {counted} among {sample} examined lie between Ac {ac} and Re {re}: {why}.",
        "Kelas {name}: {found} {counted} dari {sample} yang diperiksa berada antara Ac {ac} dan Re {re}: {why}.",
    ),
    explanation=Text(
        "A guarded count is an interval. It is accepted if its upper end is at most Ac, not accepted if its lower end "
        "is at least Re, else undecided.",
        "Hitungan berjaga adalah interval. Diterima bila ujung atasnya paling banyak Ac, tidak diterima bila ujung "
        "bawahnya paling sedikit Re, selain itu belum diputuskan.",
    ),
)

COUNTS_MISSING: Final = _rule(
    163,
    Severity.OPEN,
    ISO_2859_1,
    title=Text("Counts are missing", "Hitungan belum ada"),
    message=Text(
        "Class {name}: {missing}.",
        "Kelas {name}: {missing}.",
    ),
    explanation=Text(
        "A class that was not looked for is not a class without defects; and a class is accepted only on its whole "
        "sample.",
        "Kelas yang tidak dicari bukan berarti tanpa cacat; dan satu kelas diterima hanya atas seluruh sampelnya.",
    ),
)

DECIDED_ELSEWHERE: Final = _rule(
    164,
    Severity.NOTE,
    VOCABULARY,
    title=Text(
        "Defects that a characteristic decides are not counted twice",
        "Cacat yang ditentukan sifat tidak dihitung dua kali",
    ),
    message=Text(
        "Left to the measured characteristics (items it was seen on: {count}): {defects}.",
        "Terlihat pada {count} unit dan diserahkan kepada sifat yang diukur: {defects}.",
    ),
    explanation=Text(
        "A damp coil is decided by its measured moisture where the specification has one; to count it as a visual "
        "defect as well would judge it twice.",
        "Gulungan lembap ditentukan oleh kelembapan terukur bila spesifikasi memilikinya; menghitungnya juga sebagai "
        "cacat visual berarti menilai dua kali.",
    ),
)

PER_LENGTH_NOT_MET: Final = _rule(
    165,
    Severity.BLOCK,
    CONTRACT,
    title=Text("Too many defects in a length", "Terlalu banyak cacat per panjang"),
    message=Text(
        "Unit {unit}: {found} times {defect} in {length}, at most {limit} in {per}.",
        "Unit {unit}: {found} kali {defect} dalam {length}, paling banyak {limit} dalam {per}.",
    ),
    explanation=Text(
        "The contract limits a single kind of defect by length, beside the classes.",
        "Kontrak membatasi satu jenis cacat menurut panjang, di samping kelas-kelasnya.",
    ),
)

PER_LENGTH_OPEN: Final = _rule(
    166,
    Severity.OPEN,
    CONTRACT,
    title=Text("A limit per length is not decided", "Batas per panjang belum diputuskan"),
    message=Text(
        "The limit per length on {defect} is not decided: {why}.",
        "Batas per panjang untuk {defect} belum diputuskan: {why}.",
    ),
    explanation=Text(
        "A limit per length is held against each unit by itself, on the length that was examined; totals of a sample do not "
        "show it.",
        "Batas per panjang berlaku untuk setiap unit, pada panjang yang diperiksa; jumlah seluruh sampel tidak "
        "menunjukkannya.",
    ),
)

# --- the decision -------------------------------------------------------------------------------

CONCESSION: Final = _rule(
    180,
    Severity.WARN,
    CONTRACT,
    title=Text("Accepted by concession", "Diterima dengan konsesi"),
    message=Text(
        "Lot {lot} does not meet the specification and may be used by concession of {by}: {reason}.",
        "Lot {lot} tidak memenuhi spesifikasi dan boleh dipakai dengan konsesi dari {by}: {reason}.",
    ),
    explanation=Text(
        "A concession is leave to use goods that do not conform. It changes no finding and makes nothing conform.",
        "Konsesi adalah izin memakai barang yang tidak sesuai. Konsesi tidak mengubah temuan dan tidak membuat barang "
        "menjadi sesuai.",
    ),
)

RESUBMITTED: Final = _rule(
    181,
    Severity.NOTE,
    ISO_2859_1,
    title=Text("A resubmitted lot", "Lot yang diajukan ulang"),
    message=Text(
        "Lot {lot} is resubmitted after it was not accepted; it does not count for switching.",
        "Lot {lot} diajukan ulang setelah tidak diterima; tidak dihitung untuk aturan peralihan.",
    ),
    explanation=Text(
        "All items were to be examined again and nonconforming ones removed or replaced. The responsible authority "
        "decides on the severity and on the classes to inspect.",
        "Semua unit harus diperiksa ulang dan yang tidak sesuai dibuang atau diganti. Pihak berwenang menentukan tingkat "
        "keketatan dan kelas yang diperiksa.",
    ),
)

OWN_RULES: Final[tuple[Rule, ...]] = tuple(value for value in list(globals().values()) if isinstance(value, Rule))
"""Every rule of this module, in order of code."""

RULES: Final[tuple[Rule, ...]] = (*OWN_RULES, *SAMPLING_RULES)
"""Every rule of this floor."""
