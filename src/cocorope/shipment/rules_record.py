"""Rules of the record of a release, of a concession and of a claim (SHP092-SHP100)."""
# ruff: noqa: E501  # a table

from typing import Final

from cocorope.findings import Rule, Severity
from cocorope.shipment._rule import made

BLOCK, OPEN, WARN, NOTE = Severity.BLOCK, Severity.OPEN, Severity.WARN, Severity.NOTE

BY_CONCESSION: Final = made(
    "SHP092", WARN,
    ("A lot leaves by concession", "Lot dikirim dengan konsesi"),
    ("Lot {lot} for {specification} revision {revision} was {outcome}; {by} gave leave to use it all the same: {reason}. That the buyer agreed is not recorded here.", "Lot {lot} untuk {specification} revisi {revision} {outcome}; {by} mengizinkan pemakaiannya: {reason}. Persetujuan pembeli tidak tercatat di sini."),
    ("A concession is leave to use goods that do not conform, for this lot and this specification and revision. It makes nothing conform and binds nobody who did not give it: keep the buyer's word beside it.", "Konsesi adalah izin memakai barang yang tidak sesuai, untuk lot, spesifikasi dan revisi ini. Konsesi tidak membuat barang menjadi sesuai dan tidak mengikat pihak yang tidak memberikannya: simpan persetujuan pembeli di sampingnya."),
    ("ISO 9000:2015, 3.12.5 (concession), recalled; contract", "ISO 9000:2015, 3.12.5 (konsesi), dari ingatan; kontrak"), "recalled",
)  # fmt: skip
RECORD_ALTERED: Final = made(
    "SHP093", BLOCK,
    ("The record is not as it was sealed", "Catatan tidak seperti saat disegel"),
    ("The record bears the digest {stated}; what it says has the digest {found}.", "Catatan memuat digest {stated}; isinya mempunyai digest {found}."),
    ("The digest is made over everything the record says. A record that was changed afterwards proves nothing.", "Digest dibuat atas seluruh isi catatan. Catatan yang diubah kemudian tidak membuktikan apa pun."),
    ("arithmetic: SHA-256 over canonical bytes", "aritmetika: SHA-256 atas bita kanonis"), "exact", binding=True,
)  # fmt: skip
FACTS_DIFFER: Final = made(
    "SHP094", BLOCK,
    ("Other facts than those recorded", "Fakta berbeda dari yang tercatat"),
    ("{what}: the record was made on {recorded}, these are {given}.", "{what}: catatan dibuat atas {recorded}, yang diberikan {given}."),
    ("The answer is only compared on the facts it was given on. Give the documents as they were kept; the ledger is asked as it was known at the time of the record.", "Jawaban hanya dibandingkan atas fakta yang sama. Berikan dokumen sebagaimana disimpan; buku besar ditanya sebagaimana diketahui pada waktu catatan dibuat."),
    ("arithmetic: SHA-256 over canonical bytes", "aritmetika: SHA-256 atas bita kanonis"), "exact", binding=True,
)  # fmt: skip
ANSWER_DIFFERS: Final = made(
    "SHP095", BLOCK,
    ("The same facts are answered otherwise", "Fakta yang sama dijawab berbeda"),
    ("Recorded as {recorded}, now {given}; the rules that differ: {codes}.", "Tercatat sebagai {recorded}, sekarang {given}; aturan yang berbeda: {codes}."),
    ("One release of the library answers the same facts alike, always. Another release may know another rule: its change is in the changelog.", "Satu rilis pustaka selalu menjawab fakta yang sama dengan jawaban yang sama. Rilis lain mungkin mengenal aturan lain: perubahannya ada pada catatan perubahan."),
    ("a release is a pure function of its facts", "pelepasan adalah fungsi murni dari faktanya"), "exact",
)  # fmt: skip
OTHER_LIBRARY: Final = made(
    "SHP096", NOTE,
    ("Another release of the library", "Rilis pustaka berbeda"),
    ("Recorded by release {recorded}, asked again by release {given}.", "Dicatat oleh rilis {recorded}, ditanya lagi oleh rilis {given}."),
    ("To be sure of the same answer, ask the release that made the record.", "Agar pasti mendapat jawaban yang sama, tanyakan pada rilis yang membuat catatan."),
    ("what was asked", "apa yang ditanyakan"), "exact",
)  # fmt: skip
CLAIM_NOT_FOUND: Final = made(
    "SHP097", OPEN,
    ("Nothing in the record bears this", "Tidak ada yang cocok dalam catatan"),
    ("Neither the ledger nor the packing list knows {what}.", "Buku besar maupun daftar kemasan tidak mengenal {what}."),
    ("Ask the buyer for a photograph of the marks, and compare them with the packing list.", "Minta foto marka dari pembeli, lalu bandingkan dengan daftar kemasan."),
    ("the ledger; the packing list", "buku besar; daftar kemasan"), "exact",
)  # fmt: skip
CLAIM_UNKNOWN: Final = made(
    "SHP098", OPEN,
    ("Not recorded of the goods claimed for", "Tidak tercatat untuk barang yang diklaim"),
    ("{what}: {missing} not recorded.", "{what}: {missing} tidak tercatat."),
    ("What was never recorded is not estimated here: a claim on a guess is answered with a guess.", "Yang tidak pernah tercatat tidak ditaksir di sini: klaim atas taksiran dijawab dengan taksiran."),
    ("the record", "catatan"), "exact",
)  # fmt: skip
NOTICE_OPEN: Final = made(
    "SHP099", OPEN,
    ("Time for notice not known", "Jangka pemberitahuan tidak diketahui"),
    ("{paper}: {missing} not stated.", "{paper}: {missing} tidak disebutkan."),
    ("How long a buyer, a carrier and an insurer may be told of damage stands in their papers; none is assumed here.", "Berapa lama kerusakan dapat diberitahukan kepada penjual, pengangkut dan penanggung tercantum dalam dokumennya; di sini tidak diandaikan."),
    ("contract, bill of lading, policy", "kontrak, konosemen, polis"), "high",
)  # fmt: skip
NOTICE_PASSED: Final = made(
    "SHP100", BLOCK,
    ("The time for notice has run out", "Jangka pemberitahuan telah lewat"),
    ("{paper}: notice was due by {due}; today is {on}.", "{paper}: pemberitahuan paling lambat {due}; hari ini {on}."),
    ("Counted in days from the day of delivery, as the paper has it. Whether the law of the contract gives more time is for counsel.", "Dihitung dalam hari sejak penyerahan, sesuai dokumennya. Apakah hukum kontrak memberi waktu lebih, tanyakan kepada penasihat hukum."),
    ("contract, bill of lading, policy", "kontrak, konosemen, polis"), "high",
)  # fmt: skip

REPLAY_RULES: Final[tuple[Rule, ...]] = (RECORD_ALTERED, FACTS_DIFFER, ANSWER_DIFFERS, OTHER_LIBRARY)
"""What is asked of a record when it is replayed."""
CLAIM_RULES: Final[tuple[Rule, ...]] = (CLAIM_NOT_FOUND, CLAIM_UNKNOWN, NOTICE_OPEN, NOTICE_PASSED)
"""What is asked of a claim."""
RECORD_RULES: Final[tuple[Rule, ...]] = (BY_CONCESSION, *REPLAY_RULES, *CLAIM_RULES)
"""Every rule of this module."""
