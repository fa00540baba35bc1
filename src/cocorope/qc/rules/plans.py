"""Rules of an inspection plan, QC001 to QC049 (floor 4)."""

from typing import Final

from cocorope.findings import Severity, Text
from cocorope.qc.rules.sources import (
    ARITHMETIC,
    CONTRACT,
    ISO_2307,
    ISO_2307_ROOT,
    ISO_2859_1,
    ISO_2859_1_REDUCED,
    ISO_2859_2,
    PRACTICE,
    rule,
)

ISOLATED_LOT: Final = rule(
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

LENGTH_DERIVED: Final = rule(
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

ROOT_RECALLED: Final = rule(
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

LENGTH_UNKNOWN: Final = rule(
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

SPECIMENS_UNSETTLED: Final = rule(
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

FEW_SPECIMENS: Final = rule(
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

PACKAGES_FEW: Final = rule(
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

CUT_UNSETTLED: Final = rule(
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

WHOLE_LOT: Final = rule(
    9,
    Severity.NOTE,
    ISO_2859_1,
    title=Text("The sample is the whole lot", "Sampel adalah seluruh lot"),
    message=Text(
        "Class {name}: every one of the {count} items is examined.",
        "Kelas {name}: seluruh {count} unit diperiksa.",
    ),
    explanation=Text(
        "Where the sample size of the plan reaches the lot, or the contract wants every item, all units are examined.",
        "Bila ukuran sampel mencapai ukuran lot, atau kontrak menghendaki setiap barang, semua unit diperiksa.",
    ),
)

ARROW: Final = rule(
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

IN_PROPORTION: Final = rule(
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

ONE_LETTER: Final = rule(
    12,
    Severity.NOTE,
    ISO_2859_1,
    title=Text("All classes are read at one sample size", "Semua kelas dibaca pada satu ukuran sampel"),
    message=Text(
        "By agreement every class that has an AQL is looked up again at letter {letter}, with its sample of {count} items.",
        "Menurut kesepakatan setiap kelas yang punya AQL dicari ulang pada huruf {letter}, dengan sampel {count} unit.",
    ),
    explanation=Text(
        "Where arrows give the classes different sample sizes, the largest may serve all of them if the responsible "
        "authority agrees: each AQL is then looked up again at that letter, where an arrow up may still give a class a smaller "
        "plan.",
        "Bila panah memberi kelas ukuran sampel berbeda, yang terbesar boleh dipakai untuk semua bila pihak berwenang "
        "setuju: setiap AQL lalu dicari ulang pada huruf itu; panah ke atas di sana masih dapat memberi satu kelas rencana "
        "yang lebih kecil.",
    ),
)

RISK: Final = rule(
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

TERM_UNUSED: Final = rule(
    14,
    Severity.WARN,
    CONTRACT,
    title=Text(
        "The terms settle what the specification does not ask", "Syarat mengatur yang tidak diminta spesifikasi"
    ),
    message=Text(
        "InspectionTerms.{term} names {name}, and the plan has no use for it: specification {specification} asks nothing "
        "that it could settle.",
        "InspectionTerms.{term} menyebut {name}, dan rencana tidak memakainya: spesifikasi {specification} tidak meminta "
        "apa pun yang diaturnya.",
    ),
    explanation=Text(
        "Terms may serve several specifications, so that is no error. It may also be a slip of the pen: a number of "
        "specimens stands under the code of a characteristic (breaking_force), a limiting quality under a class that has "
        "an AQL or its own plan.",
        "Syarat dapat dipakai untuk beberapa spesifikasi, jadi ini bukan kesalahan. Mungkin juga salah tulis: jumlah "
        "spesimen ditulis di bawah kode sifat (breaking_force), mutu batas di bawah kelas yang punya AQL atau rencana "
        "sendiri.",
    ),
)

REDUCED_ALONE: Final = rule(
    15,
    Severity.WARN,
    ISO_2859_1_REDUCED,
    title=Text("Reduced inspection without a series", "Inspeksi longgar tanpa rangkaian lot"),
    message=Text(
        "Lot {lot} is of no series, and reduced inspection was asked for: it is earned by the lots before and lost with "
        "the next bad one, and an isolated lot has neither.",
        "Lot {lot} bukan bagian dari rangkaian, padahal diminta inspeksi longgar: inspeksi longgar diperoleh dari lot "
        "sebelumnya dan hilang pada lot buruk berikutnya, sedangkan lot tunggal tidak memiliki keduanya.",
    ),
    explanation=Text(
        "The switching rules allow reduced inspection after a history of accepted lots. Say Lot(…, series=True) if there "
        "is one, else plan with severity='normal'.",
        "Aturan peralihan mengizinkan inspeksi longgar setelah riwayat lot yang diterima. Tulis Lot(…, series=True) bila "
        "ada, jika tidak rencanakan dengan severity='normal'.",
    ),
)

REQUIREMENT_RISK: Final = rule(
    16,
    Severity.NOTE,
    ARITHMETIC,
    title=Text("What the results asked for let through", "Apa yang diloloskan hasil yang diminta"),
    message=Text("{requirement}: {risk}", "{requirement}: {risk}"),
    explanation=Text(
        "No sample proves a lot good. Where results are counted against an AQL the sentence is exact counting "
        "(hypergeometric); by variables it assumes a normal distribution beyond one limit.",
        "Tidak ada sampel yang membuktikan lot baik. Bila hasil dihitung terhadap AQL, kalimat ini adalah hitungan eksak "
        "(hipergeometrik); pada sampling variabel, diandaikan distribusi normal di luar satu batas.",
    ),
)
