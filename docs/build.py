"""Build the documentation in both languages: ``uv run docs/build.py``; warnings are fatal.

English first, since an Indonesian page reaches the API reference through its inventory. The result is
``docs/_build/index.html``.
"""

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
OUT = HERE / "_build"
LANGUAGES = ("en", "id")
DOOR = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>cocorope</title>
<meta http-equiv="refresh" content="0; url=en/index.html">
<p><a href="en/index.html">English</a> · <a href="id/index.html" lang="id">Bahasa Indonesia</a></p>
</html>
"""


def build(language: str, words: list[str]) -> int:
    """Build one tree; the exit code of sphinx-build."""
    command = [sys.executable, "-m", "sphinx", "-c", str(HERE), "-b", "html", "-n", "-W", "--keep-going", "-q", *words]
    command += [str(HERE / language), str(OUT / language)]
    environment = os.environ | {"COCOROPE_DOCS_LANGUAGE": language}
    return subprocess.run(command, check=False, env=environment).returncode


def main(words: list[str]) -> int:
    """Build both trees and the door to them; further words go to sphinx-build."""
    codes = [build(language, words) for language in LANGUAGES]
    (OUT / "index.html").write_text(DOOR, encoding="utf-8")
    print(
        "docs: "
        + ", ".join(f"{tree} {'failed' if code else 'built'}" for tree, code in zip(LANGUAGES, codes, strict=True))
    )
    return max(codes)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
