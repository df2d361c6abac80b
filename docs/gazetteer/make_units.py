"""Make the gazetteer's tables from the public source files and the hand-kept tables beside this script.

Run from the top of the repository: ``python docs/gazetteer/make_units.py SOURCE_FOLDER``.
SOURCE_FOLDER holds the files that ``graph/nlp/gazetteer/README.md`` names. The result is written
into ``graph/nlp/gazetteer``; the same input gives the same bytes.
"""

from __future__ import annotations

import csv
import json
import os
import re
import sys
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[1]))

from graph.nlp.gazetteer.spelling import key, tone_style  # noqa: E402

OUT = HERE.parents[1] / "graph" / "nlp" / "gazetteer"
LAST_DAY = "2025-06-30"
REFORM = "2025-07-01"
KINDS = ("thành phố", "thị xã", "thị trấn", "đặc khu", "phường", "huyện", "quận", "tỉnh", "xã")
# Resolutions of the last months before the reform that the list of communes of January 2025 lacks.
LATE = {"Sơn La": "2025-02-01", "Bà Rịa - Vũng Tàu": "2025-03-01"}
# Names that are a person's or a common word's when no kind word stands before them.
KIND_WANTED = (
    "Hồ Chí Minh", "Trần Văn Thời", "Dương Minh Châu", "Thống Nhất", "Hai Bà Trưng", "Điện Biên Phủ", "Cửu Long",
    "Minh Hải", "Thanh Bình", "Thanh Hà", "Ngọc Hiển", "Tân Sơn",
)  # fmt: skip
# Names of one word that no person and no common word bears.
ONE_WORD = ("Huế", "Pleiku", "KBang", "M'Đrắk")
DAK = ("Đắk", "Đăk", "Đak", "Đắc", "Dak")
ROMAN = {"I": "1", "II": "2", "III": "3", "IV": "4", "V": "5", "VI": "6", "VII": "7", "VIII": "8"}
COLUMNS = (
    "id", "kind", "name", "level", "parent", "code", "valid_from", "valid_to", "bare", "former_parents",
    "aliases",
)  # fmt: skip


@dataclass
class Row:
    """One unit while the tables are made; ``ident`` is its id once all is known."""

    kind: str
    name: str
    level: str
    parent: Row | None = None
    code: str = ""
    start: str = ""
    end: str = ""
    aliases: list[str] = field(default_factory=list)
    former: list[Row] = field(default_factory=list)
    suffix: str = ""
    ident: str = ""

    @property
    def slug(self) -> str:
        """Kind and name as they stand in an id."""
        return slug(f"{self.kind} {self.name}") + self.suffix

    def make_id(self) -> str:
        """Compose the readable id; a commune carries its whole chain, a district its province's name."""
        if self.level == "province" or self.parent is None:
            return f"place:{self.slug}"
        if self.level == "district":
            return f"place:{self.slug}/{slug(self.parent.name)}{self.parent.suffix}"
        above = self.parent
        return f"place:{self.slug}/{above.slug}" + (f"/{above.parent.slug}" if above.parent else "")


Successions = dict[tuple[int, int], tuple[Row, Row, str, str]]


def slug(text: str) -> str:
    """Lower case, hyphens for blanks and dashes; tones stay."""
    return re.sub(r"[\s\-–]+", "-", text.casefold())


def clean(text: str) -> str:
    """One style of blanks, apostrophes, tone marks and capitals."""
    text = re.sub(r"[’‘`´ʼ]", "'", unicodedata.normalize("NFC", text))
    text = re.sub(r"'\s+", "'", re.sub(r"\s+", " ", text)).strip()
    text = re.sub(r"\w+", lambda match: tone_style(match.group()), text)
    return re.sub(r"(?:^|(?<=[\s-]))\w", lambda match: match.group().upper(), text)


def split_kind(full: str, default: str = "") -> tuple[str, str]:
    """Split ``Thị trấn NT Liên Sơn`` into kind and bare name; ``default`` for a name without its kind."""
    text = re.sub(r"\s+", " ", full).strip()
    text = re.sub(r"^Xa ", "Xã ", re.sub(r"^Thi trấn ", "Thị trấn ", text))
    low = unicodedata.normalize("NFC", text).casefold()
    for kind in KINDS:
        if low.startswith(kind + " "):
            name = clean(text[len(kind) :])
            name = re.sub(r"^N\.?T\.? ?(?=\w)", "Nông trường ", name) if kind == "thị trấn" else name
            return kind, re.sub(r"^Nông Trường ", "Nông trường ", name)
    if default:
        return default, clean(text)
    raise SystemExit(f"no kind word in {full!r}")


def variants(name: str) -> list[str]:
    """Spellings that occur beside the official one: Đắk and Đăk, Quý and Quí, II and 2, NT."""
    found: list[str] = []
    for dak in DAK:
        if re.search(rf"\b{dak}\b", name):
            found += [re.sub(rf"\b{dak}\b", other, name) for other in DAK if other != dak]
    for old, new in (("Quy", "Qui"), ("Quý", "Quí"), ("Qui", "Quy"), ("Quí", "Quý")):
        if re.search(rf"\b{old}\b", name):
            found.append(re.sub(rf"\b{old}\b", new, name))
    last = name.split()[-1]
    if last in ROMAN:
        found.append(name[: -len(last)] + ROMAN[last])
    if name.startswith("Nông trường "):
        found += ["NT " + name[len("Nông trường ") :], "N.T " + name[len("Nông trường ") :]]
    return found


def table(path: Path) -> list[dict[str, str]]:
    """Read a tab-separated table with a head line."""
    with path.open(encoding="utf-8", newline="") as file:
        return [{k: v or "" for k, v in row.items()} for row in csv.DictReader(file, delimiter="\t")]


def parts(cell: str) -> list[str]:
    """Split a cell that lists several values."""
    return cell.split("|") if cell else []


def after(day: str) -> str:
    """The day after; a month or year stays as it is."""
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat() if len(day) == 10 else day


def before(day: str) -> str:
    """The day before; a month or year stays as it is."""
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat() if len(day) == 10 else day


class Maker:
    """Collects rows and successions, source by source."""

    def __init__(self, source: Path) -> None:
        self.source = source
        self.rows: list[Row] = []
        self.successions: Successions = {}
        self.provinces: dict[str, Row] = {}  # by name, and by kind word and name where two share it
        self.districts: dict[tuple[str, str, str], Row] = {}
        self.by_code: dict[str, Row] = {}

    def succeed(self, old: Row, new: Row, day: str, share: str) -> None:
        """Note that ``old`` became ``new``; of two lines on one pair, the whole wins."""
        known = self.successions.get((id(old), id(new)))
        if known is None or known[3] == "part":
            self.successions[id(old), id(new)] = (old, new, day, share)

    def read_csv(self, name: str) -> list[list[str]]:
        """Read a comma-separated source file, without its head."""
        with (self.source / name).open(encoding="utf-8-sig", newline="") as file:
            return [[re.sub(r"\s+", " ", cell).strip() for cell in row] for row in csv.reader(file)][1:]

    def make_provinces(self) -> None:
        """All provinces of the hand-kept table, with the successions between them."""
        steps = table(HERE / "province_successions.tsv")
        absorbed = {step["source"] for step in steps if step["date"] == REFORM}
        for line in table(HERE / "provinces.tsv"):
            name, _, mark = line["name"].partition(" (")
            row = Row(line["kind"], name, "province", start=line["valid_from"], end=line["valid_to"])
            row.aliases = parts(line["aliases"])
            row.suffix = "-" + mark.rstrip(")") if mark else ""
            if line["name"] in absorbed and not row.end:
                row.end = LAST_DAY
            self.rows.append(row)
            self.provinces[f"{row.kind} {line['name']}"] = row
            self.provinces.setdefault(line["name"], row)
        for step in steps:
            for target in parts(step["target"]):
                self.succeed(self.provinces[step["source"]], self.provinces[target], step["date"], step["share"])

    def province_of(self, full: str, on: str) -> Row:
        """The province of a source's full name that is valid on a day."""
        _, name = split_kind(re.sub(r"\s*\(\d+\)$", "", full if " " in full and full[0] in "Tt" else "Tỉnh " + full))
        fits = [
            row for row in self.rows
            if row.level == "province" and row.name == name and row.start <= on and (not row.end or row.end >= on)
        ]  # fmt: skip
        if len(fits) != 1:
            raise SystemExit(f"province {full!r} on {on}: {len(fits)} rows")
        return fits[0]

    def make_districts(self, communes: list[list[str]]) -> None:
        """Districts as of 30 June 2025, then those that were gone before."""
        names = {d["Id"]: d["Name"] for p in self.read_json("pre2025_kenzouno1_data.json") for d in p["Districts"]}
        for entry in communes:
            if entry[3] in self.by_code:
                continue
            kind, name = split_kind(names[entry[3]])
            province = self.province_of(entry[0], "2025-01-05")
            province.code = province.code or entry[1]
            row = Row(kind, name, "district", province, entry[3], end=LAST_DAY)
            self.by_code[entry[3]] = row
            for spelling in (name, *variants(name)):
                self.districts.setdefault((kind, key(spelling), province.name), row)
            self.rows.append(row)
        for line in table(HERE / "district_facts.tsv"):
            row = self.districts[line["kind"], key(line["name"]), line["province"]]
            row.start, row.aliases = line["valid_from"], parts(line["aliases"])
            if line["official"]:
                row.aliases.append(row.name)
                row.name = line["official"]
                self.districts[row.kind, key(row.name), line["province"]] = row
            row.former = [self.provinces[name] for name in parts(line["former_provinces"])]
        for row in self.rows:
            if row.level == "district" and row.parent is self.provinces["Huế"] and not row.start:
                row.former.append(self.provinces["Thừa Thiên Huế"])
        gone = table(HERE / "districts_gone.tsv")
        for line in gone:
            row = Row(line["kind"], line["name"], "district", self.provinces[line["province"]])
            row.start, row.end, row.aliases = line["valid_from"], line["valid_to"], parts(line["aliases"])
            row.former = [self.provinces[name] for name in parts(line["former_provinces"])]
            self.districts[row.kind, key(row.name), line["province"]] = row
            self.rows.append(row)
        for line in gone:
            old = self.districts[line["kind"], key(line["name"]), line["province"]]
            for target in parts(line["successors"]):
                kind, name = split_kind(target)
                home = "Huế" if line["province"] == "Thừa Thiên Huế" else line["province"]
                self.succeed(old, self.districts[kind, key(name), home], after(old.end), "whole")

    def read_json(self, name: str) -> list[dict[str, Any]]:
        """Read a JSON source file that holds a list."""
        found: list[dict[str, Any]] = json.loads((self.source / name).read_text(encoding="utf-8"))
        return found

    def make_communes(self, listed: list[list[str]]) -> None:
        """Communes before and after the reform, joined by the conversion table."""
        old: dict[tuple[str, str, str], Row] = {}
        coded: dict[str, Row] = {}
        for line in listed:
            if not line[5]:
                continue
            kind, name = split_kind(line[4])
            row = Row(kind, name, "commune", self.by_code[line[3]], line[5], end=LAST_DAY)
            spot = (line[3], kind, key(name))
            if spot in old:
                # One name twice in a district: the later line is the merged commune that the conversion table has.
                old[spot].suffix, old[spot].end = "-" + old[spot].code, "2024-12-31"
            old[spot] = row
            coded[line[5]] = row
            self.rows.append(row)
        new: dict[str, Row] = {}
        for province in self.read_json("post2025_nested_divisions.json"):
            home = self.province_of(str(province["name"]), REFORM)
            home.code = f"{province['code']:02d}"
            for ward in province["wards"]:
                kind, name = split_kind(ward["name"])
                code = f"{ward['code']:05d}"
                new[code] = Row(kind, name, "commune", home, code, start=REFORM)
        self.convert(old, coded, new)
        self.rows += new.values()
        for province in self.read_json("post2025_thanglequoc_simplified.json"):
            for ward in province["Wards"]:
                now = new.get(ward["Code"])
                kind, name = split_kind(ward["FullName"])
                if now is not None and kind != now.kind:
                    now.end = "2026-04"
                    later = Row(kind, name, "commune", self.provinces["thành phố Đồng Nai"], now.code, start="2026-04")
                    self.rows.append(later)
                    self.succeed(now, later, "2026-04", "whole")
                elif now is not None and now.parent is self.provinces["tỉnh Đồng Nai"]:
                    now.former.append(self.provinces["tỉnh Đồng Nai"])
                    now.parent = self.provinces["thành phố Đồng Nai"]
        self.provinces["thành phố Đồng Nai"].code = self.provinces["tỉnh Đồng Nai"].code

    def convert(self, old: dict[tuple[str, str, str], Row], coded: dict[str, Row], new: dict[str, Row]) -> None:
        """Read the conversion table: successions, spellings, and communes that the old list lacks."""
        claimed: dict[tuple[str, str, str], Row] = {}
        wanted = []
        for line in self.read_csv("old_to_new_2025-07_BangChuyendoi.csv"):
            if not line[2].isdigit():
                continue
            province = self.province_of(line[7], "2025-06-29")
            kind, name = split_kind(re.sub(r"\s*\(\d+\)$", "", line[6]))
            # The code decides where it bears the name: some lines give the wrong province, some the wrong code.
            code = line[6].rstrip(")").rpartition("(")[2]
            district = self.by_code.get(code)
            if district is None or (district.kind, key(district.name)) != (kind, key(name)):
                district = self.districts[kind, key(name), province.name]
            if not line[4]:
                if "huyện" in line[5] and "thành đặc khu" in line[5]:
                    self.succeed(district, new[line[2]], REFORM, "whole")
                continue
            kind, name = split_kind(line[3], coded[line[4]].kind if line[4] in coded else "")
            spot = (district.code, kind, key(name))
            wanted.append((line, district, kind, name, spot))
            if spot in old:
                claimed[spot] = old[spot]
        taken = {id(row) for row in claimed.values()}
        for line, district, kind, name, spot in wanted:
            if spot in claimed:
                continue
            twin = coded.get(line[4])
            if twin is not None and (id(twin) in taken or twin.parent is not district):
                twin = None
            late = district.parent is not None and district.parent.name in LATE
            if twin is not None and (not late or (twin.kind == kind and similar(twin.name, name))):
                twin.aliases.append(twin.name)
                twin.name = name
                claimed[spot] = twin
            else:
                assert district.parent is not None
                start = LATE.get(district.parent.name, "")
                row = claimed[spot] = Row(kind, name, "commune", district, line[4], start=start, end=LAST_DAY)
                self.rows.append(row)
                if twin is not None and start:
                    twin.end = before(start)
                    self.succeed(twin, row, start, "whole")
            taken.add(id(claimed[spot]))
        for line, district, _, _, spot in wanted:
            row, target = claimed[spot], new[line[2]]
            if line[5].casefold().startswith("giữ nguyên"):
                # It lives on: one row, its district a former parent.
                row.former, row.parent, row.end = [district], target.parent, ""
                row.aliases += [row.name] if row.name != target.name else []
                row.name, row.code = target.name, target.code
                self.rows.remove(row)
                new[line[2]] = row
            else:
                share = "part" if "phần" in line[5].casefold() else "whole"
                self.succeed(row, target, REFORM, share)
        for row in old.values():
            if id(row) not in taken and row.end == LAST_DAY:
                # The list of January 2025 still held it, the conversion table does not: merged with the year.
                home = row.parent.parent if row.parent else None
                row.end = before(LATE.get(home.name if home else "", "2025-01-01"))

    def finish(self) -> None:
        """Give ids, check that they are unique, write the tables."""
        for row in self.rows:
            row.ident = row.make_id()
            row.aliases = [a for a in dict.fromkeys([*row.aliases, *variants(row.name)]) if a != row.name]
        idents = [row.ident for row in self.rows]
        if len(set(idents)) < len(idents):
            raise SystemExit(f"ids that are not unique: {sorted({i for i in idents if idents.count(i) > 1})[:9]}")
        self.rows.sort(key=lambda row: (("province", "district", "commune").index(row.level), row.ident))
        write(OUT / "units.tsv", COLUMNS, (cells(row) for row in self.rows if row.level != "commune"))
        write(OUT / "communes.tsv", COLUMNS, (cells(row) for row in self.rows if row.level == "commune"))
        steps = sorted((day, a.ident, b.ident, share, a.level) for a, b, day, share in self.successions.values())
        head = ("source", "target", "date", "share")
        for name, wanted in (("successions.tsv", False), ("commune_successions.tsv", True)):
            write(OUT / name, head, ((a, b, d, s) for d, a, b, s, level in steps if (level == "commune") == wanted))


def similar(one: str, other: str) -> bool:
    """Tell whether two names of one code are spellings of one name rather than a renaming."""
    plain = [re.sub(r"[\u0300-\u036f\W]", "", unicodedata.normalize("NFD", name.casefold())) for name in (one, other)]
    return SequenceMatcher(None, plain[0], plain[1], autojunk=False).ratio() >= 0.75


def cells(row: Row) -> tuple[str, ...]:
    """The row as it stands in the table."""
    words = row.name.split()
    bare = row.level != "commune" and (len(words) > 1 or row.name in ONE_WORD) and row.name not in KIND_WANTED
    parent = row.parent.ident if row.parent else ""
    former = "|".join(former.ident for former in row.former)
    life = (row.start, row.end, str(int(bare)))
    return (row.ident, row.kind, row.name, row.level, parent, row.code, *life, former, "|".join(row.aliases))


def write(path: Path, head: Iterable[str], lines: Iterable[tuple[str, ...]]) -> None:
    """Write a table under a temporary name, then rename it."""
    partial = path.with_suffix(".partial")
    partial.write_text("".join("\t".join(line) + "\n" for line in (head, *lines)), encoding="utf-8")
    os.replace(partial, path)


def main(source: Path) -> None:
    """Make all tables."""
    maker = Maker(source)
    listed = maker.read_csv("pre2025_communes_2025-01-04.csv")
    maker.make_provinces()
    maker.make_districts(listed)
    maker.make_communes(listed)
    maker.finish()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit("usage: make_units.py SOURCE_FOLDER")
    main(Path(sys.argv[1]))
