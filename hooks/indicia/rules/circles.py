"""Circles among things that point at each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

AnyLink = TypeVar("AnyLink")


def circles(edges: Mapping[str, Sequence[tuple[str, AnyLink]]]) -> Iterator[list[AnyLink]]:
    """One circle, as its links, for each link that closes one; `edges` gives by node where its links lead.

    Walks every link once, without recursion, nodes in the order of the mapping.
    """
    done: set[str] = set()
    for start in edges:
        path: list[AnyLink] = []
        nodes = [start]
        on_path = {start: 0}
        stack = [iter(edges[start])] if start not in done else []
        while stack:
            to, link = next(stack[-1], ("", None))
            if link is None:
                stack.pop()
                leaving = nodes.pop()
                done.add(leaving)
                del on_path[leaving]
                del path[-1:]
            elif to in on_path:
                yield [*path[on_path[to] :], link]
            elif to not in done:
                path.append(link)
                nodes.append(to)
                on_path[to] = len(path)
                stack.append(iter(edges.get(to, ())))
