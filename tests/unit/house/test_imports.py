"""What importing the library brings in, and what it must not; the floors, by contract."""

import os
import subprocess
import sys
from pathlib import Path

from house_source import faces
from importlinter.cli import lint_imports

ROOT = Path(__file__).parents[3]
HEAVY = ("pint", "numpy", "scipy", "biip", "hypothesis", "matplotlib", "socket", "asyncio")


class TestImportingAllFaces:
    """Importing all faces leaves pint, numpy, scipy, biip and hypothesis unimported."""

    def test_leaves_the_heavy_ones_alone(self):
        # Coverage, where it measures, brings modules of its own: this Python is started without it.
        quiet = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
        code = f"import sys, {', '.join(faces())}; print(*(set({HEAVY!r}) & set(sys.modules)))"
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=quiet)
        assert done.stdout.split() == []

    def test_brings_nothing_from_the_tests_in(self):
        code = f"import sys, {', '.join(faces())}; print('pytest' in sys.modules)"
        done = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, text=True, check=True)
        assert done.stdout.strip() == "False"


class TestContracts:
    """Imports only downwards; no I/O; pint only at the door; SciPy only in qc."""

    def test_are_kept(self, capsys):
        code = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True, no_logo=True)
        assert code == 0, capsys.readouterr().out
