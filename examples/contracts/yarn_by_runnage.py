"""Two-ply coir yarn sold by runnage, in hanks and bales. All figures are illustrative."""

from cocorope import spec

CONTRACT = spec.Specification(
    id="YARN-200",
    revision=1,
    product=spec.Yarn(plies=2, finish="unoiled", spinning="hand", twist="SZ", trade_name="Beypore"),
    requirements=[
        spec.Requirement(spec.RUNNAGE, spec.nominal("200 m/kg", "5 %")),
        spec.Requirement(spec.BREAKING_FORCE, spec.at_least("0.15 kN"), judged=spec.MEAN_MINUS("1.5")),
        spec.Requirement(spec.TWIST, spec.between("35 turns/m", "55 turns/m"), judged=spec.MEAN),
        spec.Requirement(spec.HANK_MASS, spec.nominal("2.00 kg", "5 %"), judged=spec.EACH),
        spec.Requirement(spec.SALT_CONTENT, spec.at_most("1.5 %"), judged=spec.COMPOSITE),
        spec.Requirement(spec.MOISTURE_CONTENT, spec.at_most("15 %"), judged=spec.MEAN),
    ],
    visual=spec.VisualQuality(major="2.5", minor="4.0", unit="hank"),
    packing=spec.Packing("bale", holds=spec.Packing("hank", net="2 kg"), pieces=50, net="100 kg"),
    moisture=spec.MoistureTerms(regain="13 %", cap="none"),
)
