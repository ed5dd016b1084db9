"""The house stands as it was drawn: imports only point left, nothing goes round in circles, files stay small."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

PACKAGE = Path(__file__).parents[1] / "timeline"
LAYERS = (
    ("records", "errors", "settings", "edtf"),
    ("reading",),
    ("language",),
    ("mentions",),
    ("coding",),
    ("linking",),
    ("pipeline", "extraction"),
    ("store",),
    ("query",),
    ("export",),
    ("cli",),
    ("training", "__main__"),  # programs of their own: nothing imports them
)
RANK = {name: rank for rank, layer in enumerate(LAYERS) for name in layer}
LONGEST = 300  # lines; beyond that a file is seldom one concept


def modules() -> dict[str, Path]:
    """Every module of the package by its full name."""
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


MODULES = modules()


def is_for_types(node: ast.stmt) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"


def statements(nodes: list[ast.stmt], *, everything: bool) -> Iterator[ast.AST]:
    """The statements that run at import, or all there are."""
    for node in nodes:
        if everything:
            yield from ast.walk(node)
        elif not is_for_types(node):
            yield node


def imports(path: Path, *, everything: bool) -> set[str]:
    """The modules of the package that a file imports."""
    found: set[str] = set()
    for node in statements(ast.parse(path.read_text("utf-8")).body, everything=everything):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            submodules = {f"{node.module}.{alias.name}" for alias in node.names} & MODULES.keys()
            found |= submodules or {node.module}
    return {name for name in found if name in MODULES and name != "timeline"}


def layer(name: str) -> str:
    return name.split(".")[1]


def test_every_folder_has_its_layer() -> None:
    assert {layer(name) for name in MODULES if name != "timeline"} == set(RANK)


@pytest.mark.parametrize("name", [name for name in MODULES if name != "timeline"])
def test_imports_only_point_left(name: str) -> None:
    right = {other for other in imports(MODULES[name], everything=True) if RANK[layer(other)] > RANK[layer(name)]}
    assert not right, f"{name} imports {', '.join(sorted(right))}, to its right"


def test_no_module_imports_itself_by_a_detour() -> None:
    graph = {name: imports(path, everything=False) - {name} for name, path in MODULES.items()}
    done: set[str] = set()

    def visit(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, f"a circle of imports: {' → '.join([*trail[trail.index(name) :], name])}"
        if name not in done:
            for other in sorted(graph[name]):
                visit(other, (*trail, name))
            done.add(name)

    for name in graph:
        visit(name, ())


def test_files_stay_small() -> None:
    lengths = {name: len(path.read_text("utf-8").splitlines()) for name, path in MODULES.items()}
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}
    assert median(lengths.values()) < 120


def test_every_module_says_what_it_is_for() -> None:
    silent = [
        name
        for name, path in MODULES.items()
        if path.read_text("utf-8").strip() and not ast.get_docstring(ast.parse(path.read_text("utf-8")))
    ]
    assert silent == []


def test_the_libraries_neither_print_nor_exit() -> None:
    talking = {
        name
        for name, path in MODULES.items()
        if name != "timeline" and layer(name) != "cli" and "training" not in name and not name.endswith("__main__")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) in {"print", "exit", "sys.exit"}
    }
    assert talking == set()


def test_the_migrations_are_no_package() -> None:
    assert not (PACKAGE.parent / "alembic" / "__init__.py").exists()  # else `from alembic import op` finds ours
