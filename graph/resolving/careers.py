"""The posts that a man is seen in, and whether one man can have had two of them.

A head or a deputy has his *seat* in one place: a province, a district, a commune, a ministry. Seats that
exclude each other, seen at one time, are two men's; seen one after the other they may be a career.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache
from importlib import resources
from itertools import combinations
from typing import Any

import yaml

from graph.nlp.gazetteer import Gazetteer
from graph.partial_dates import first_day, last_day, surely_before
from graph.records import Claim
from graph.resolving.clusters import Cluster

AT_ONE_TIME = 45
"""Days between two sightings that are one time: within them a man who moved is still called by his old post."""
LEADING = frozenset({"head", "deputy head"})
TERRITORIAL = ("province", "district", "commune")


SERVICES = frozenset({"army", "police", "court", "procuracy"})
"""Branches that one serves in or not: an officer or judge has no civil office beside it."""

Seat = tuple[str, str, str, str]
"""Level, id of the unit or body, service (empty for civil offices), and the post in words."""


@cache
def rules() -> dict[str, Any]:
    """The data of this folder: ``wide`` and ``part_time`` bodies, ``leaders``, ``shared_names``."""
    text = resources.files("graph.resolving").joinpath("identity_rules.yaml").read_text(encoding="utf-8")
    made: dict[str, Any] = yaml.safe_load(text)
    return made


@cache
def wide_bodies() -> frozenset[str]:
    """Names of the bodies in which a shared seat says nothing of who is who."""
    return frozenset(rules()["wide"])


@cache
def _several() -> frozenset[tuple[str, str]]:
    return frozenset((each["role"], each["body"]) for each in rules()["several"])


@dataclass(frozen=True, slots=True)
class Post:
    """One claim on a post: what, where, and when it was seen.

    ``body`` is the body's id, ``unit`` and ``province`` are ids of places, ``seen`` is the article's date where the
    post is held then, ``left`` where it is said to be over by then; ``since`` and ``until`` are stated dates.
    ``service`` is the branch where it is one of SERVICES.
    """

    role: str
    rank: str
    body: str
    body_name: str
    level: str
    unit: str | None = None
    province: str | None = None
    status: str | None = None
    seen: str | None = None
    since: str | None = None
    until: str | None = None
    left: str | None = None
    service: str = ""

    @staticmethod
    def of(claim: Claim, body: Cluster, said: str | None) -> Post:
        """The post of a claim HOLDS_POSITION at ``body``, said on the date ``said``."""
        stated = claim.properties
        status = str(stated.get("status") or "") or None
        province = Gazetteer.load().province_of(body.place) if body.place else None
        return Post(
            str(stated.get("role_key") or stated.get("role") or ""),
            str(stated.get("rank") or ""),
            body.ident,
            body.name,
            str(body.properties.get("level") or "unit"),
            body.place,
            province.id if province is not None else None,
            status,
            said if status in ("current", "acting") else None,
            stated.get("from"),
            stated.get("to"),
            said if status == "former" else None,
            branch if (branch := str(body.properties.get("branch") or "")) in SERVICES else "",
        )

    @property
    def text(self) -> str:
        """Post and body in words."""
        return f"{self.role} {self.body_name}"

    @property
    def leads(self) -> bool:
        """Whether it is a head's or a deputy's post."""
        return self.rank in LEADING

    @property
    def single(self) -> bool:
        """Whether one person at a time holds it."""
        return self.rank == "head" and bool(self.role) and (self.role, self.body_name) not in _several()

    @property
    def wide(self) -> bool:
        """Whether so many sit in the body that a shared seat says nothing of who is who."""
        return self.body_name in wide_bodies()

    @property
    def part_time(self) -> bool:
        """Whether one sits in the body beside an office elsewhere."""
        fitting = [each for each in rules()["part_time"] if self.body_name.startswith(f"{each['begins']} ")]
        return any("but" not in each or not self.body_name.startswith(each["but"]) for each in fitting)

    @property
    def seat(self) -> Seat | None:
        """The post as one that binds its holder to a place or ministry; None where it binds to none."""
        if not self.leads or self.part_time:
            return None
        if self.level in TERRITORIAL and self.unit:
            return self.level, self.unit, self.service, self.text
        if self.level == "central" and not self.wide:
            return "central", self.body, "", self.text
        return ("service", self.body, self.service, self.text) if self.service else None

    @property
    def leads_country(self) -> bool:
        """Whether it is a post of those who lead the country or a province."""
        known = rules()["leaders"]
        if self.body_name in known["members_of"]:
            return True
        if self.rank != "head" or self.part_time:
            return False
        if self.level == "province":
            return self.role in known["province_roles"] and self.body_name.startswith(tuple(known["province_organs"]))
        return self.level == "central"

    @property
    def days(self) -> tuple[str, ...]:
        """Dates, of any precision, on which the post was held."""
        return tuple(day for day in (self.seen, self.since, self.until) if day)


class Seats:
    """Where a man sits: for each seat one of the posts that bind him to it, and the days on which he was seen there."""

    def __init__(self, posts: Iterable[Post] = ()) -> None:
        self.posts: dict[Seat, Post] = {}
        self.days: dict[Seat, set[str]] = {}
        for post in posts:
            seat = post.seat
            if seat is not None:
                self._add(seat, post, post.days)
        # What one passage gives to one man is no ground to make two of him.
        self.told: set[frozenset[Seat]] = {frozenset(pair) for pair in combinations(sorted(self.posts), 2)}

    def _add(self, seat: Seat, post: Post, days: Iterable[str]) -> None:
        known = self.posts.setdefault(seat, post)
        self.posts[seat] = min(known, post, key=lambda p: (min(p.days, default="~"), p.text))
        self.days.setdefault(seat, set()).update(days)

    def days_of(self, seat: Seat) -> set[str]:
        """The days on which he was seen in a seat; where none is known, those of his other seats at that place."""
        same = [s for s in self.posts if s[0] == seat[0] and (s[1] == seat[1] or s[0] == "central")]
        return self.days[seat] or set().union(*(self.days[s] for s in same))

    def take(self, other: Seats) -> None:
        """Take in the seats of the same man."""
        for seat, post in other.posts.items():
            self._add(seat, post, other.days[seat])
        self.told |= other.told


class Time(Enum):
    """What of two posts that bind their holder to two places is taken for one time."""

    TURNS = "turns"
    """seen by turns: A, then B, then A again. To ask where a passage says that one man had both."""
    NEAR = "near"
    """that, or seen on days close to each other"""
    DOUBT = "doubt"
    """all that is not surely one after the other, also what has no date"""


def excluding(one: Seats, other: Seats, time: Time = Time.NEAR) -> tuple[Post, Post] | None:
    """Two posts that no one person holds at one time, of those of ``one`` and ``other``; None where there are none."""
    told = one.told | other.told
    for mine in sorted(one.posts):
        for their in sorted(other.posts):
            if _exclude(mine, their) and frozenset((mine, their)) not in told:
                days = one.days_of(mine) | other.days.get(mine, set())
                others = other.days_of(their) | one.days.get(their, set())
                # Nobody goes from one service to another within months, as from a court to the police.
                services = bool(mine[2] and their[2])
                time_told = Time.DOUBT if services and time is Time.NEAR else time
                if _at_one_time(sorted(days), sorted(others), time_told, 730 if services else AT_ONE_TIME):
                    return one.posts[mine], other.posts[their]
    return None


def _exclude(one: Seat, other: Seat) -> bool:
    """Whether no one person sits in both: two services, two units none of which holds the other, unit and ministry."""
    if "central" not in (one[0], other[0]) and one[2] != other[2]:
        return True
    if "service" in (one[0], other[0]):
        return False
    if one[:2] == other[:2] or (one[0] == other[0] == "central"):
        return False
    if "central" in (one[0], other[0]):
        return True
    gazetteer = Gazetteer.load()
    if gazetteer.is_within(one[1], other[1]) or gazetteer.is_within(other[1], one[1]):
        # The chairman of a commune leads nothing in the province.
        return {one[0], other[0]} == {"commune", "province"}
    return True


def _at_one_time(one: Sequence[str], other: Sequence[str], time: Time, within: int = AT_ONE_TIME) -> bool:
    if not one or not other:
        return time is Time.DOUBT
    if _by_turns(one, other) or _by_turns(other, one):
        return True
    if time is Time.TURNS:
        return False
    if time is Time.DOUBT and not all(surely_before(a, b) or surely_before(b, a) for a in one for b in other):
        return True
    exact = [date.fromisoformat(day) for day in other if len(day) == 10]
    return any(
        abs((date.fromisoformat(day) - each).days) <= within for day in one if len(day) == 10 for each in exact
    )


def _by_turns(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether a day of ``other`` lies surely between two of ``one``."""
    earliest = min(one, key=last_day)
    latest = max(one, key=first_day)
    return any(surely_before(earliest, day) and surely_before(day, latest) for day in other)
