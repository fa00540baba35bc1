"""Rules of requirements judged, QC101 to QC139 (floor 4)."""

from typing import Final

from cocorope.findings import Severity, Text
from cocorope.qc.rules.sources import ARITHMETIC, CONTRACT, IS_1410, ISO_2307, ISO_2859_1, JCGM_106, METHOD, Z19, rule

REQUIREMENT_MET: Final = rule(
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

REQUIREMENT_NOT_MET: Final = rule(
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

REQUIREMENT_UNDECIDED: Final = rule(
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

RESULTS_MISSING: Final = rule(
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

NOT_COMPARABLE: Final = rule(
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

ROUTINE_USED: Final = rule(
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

ROUTINE_REFUSED: Final = rule(
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

NO_UNCERTAINTY: Final = rule(
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

BREAK_OUTSIDE: Final = rule(
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

FLOORS_LEFT_OUT: Final = rule(
    110,
    Severity.OPEN,
    ISO_2307,
    title=Text("Breaks outside the marks enter no mean", "Putus di luar tanda tidak masuk rata-rata"),
    message=Text(
        "{requirement}: specimens {specimens} broke outside the marks, so {statistic} cannot be made of them; test "
        "others in their place, each with retest_of=.",
        "{requirement}: spesimen {specimens} putus di luar tanda, sehingga {statistic} tidak dapat dihitung darinya; "
        "uji spesimen lain sebagai gantinya, masing-masing dengan retest_of=.",
    ),
    explanation=Text(
        "A floor is not a value: it enters no mean, no standard deviation and no k. To leave it out silently would "
        "sort the sample, so the statistic waits for a further specimen that says whose place it takes. A break below 90 % "
        "of the minimum has failed and gives up its place to none.",
        "Batas bawah bukan nilai: tidak masuk rata-rata, simpangan baku maupun k. Membuangnya diam-diam berarti memilah "
        "sampel, maka statistik menunggu spesimen berikutnya yang menyebut tempat siapa yang digantikannya. Putus di bawah "
        "90 % dari minimum berarti gagal dan tidak digantikan.",
    ),
)

FLOOR_REPLACED: Final = rule(
    122,
    Severity.NOTE,
    ISO_2307,
    title=Text("Another specimen in the place of a break outside the marks", "Spesimen pengganti putus di luar tanda"),
    message=Text(
        "{requirement}: specimen {specimen} broke outside the marks at {value}, which meets 90 % of the minimum; {retest} "
        "takes its place in {statistic}.",
        "{requirement}: spesimen {specimen} putus di luar tanda pada {value}, yang memenuhi 90 % dari minimum; {retest} "
        "menggantikannya dalam {statistic}.",
    ),
    explanation=Text(
        "The break stays in the record and is never dropped; only a break that itself meets the requirement, so that "
        "nothing bad is sorted out, leaves its place in a mean to a further specimen.",
        "Putusnya tetap tercatat dan tidak pernah dibuang; hanya putus yang memenuhi persyaratan, sehingga tidak ada yang "
        "buruk dipilah keluar, memberikan tempatnya dalam rata-rata kepada spesimen lain.",
    ),
)

RETEST_IGNORED: Final = rule(
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

RETEST_COUNTED: Final = rule(
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

TYPE_TEST_HOLDS: Final = rule(
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

TYPE_TEST_LAPSED: Final = rule(
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

PARTS_MISSING: Final = rule(
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

GRADE_BY_FORCE: Final = rule(
    116,
    Severity.NOTE,
    IS_1410,
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

COUNT_OF_RESULTS: Final = rule(
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

UNASKED_RESULT: Final = rule(
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

VARIABLES_REFUSED: Final = rule(
    119,
    Severity.OPEN,
    Z19,
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

NORMALITY: Final = rule(
    120,
    Severity.WARN,
    Z19,
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

JUDGED_UNSETTLED: Final = rule(
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
