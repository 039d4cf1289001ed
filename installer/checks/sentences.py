"""Owns that every sentence exists in both languages and that every error has its sentence.

Never judges the wording.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from fluent.syntax import FluentParser, visitor
from fluent.syntax import ast as ftl

LANGUAGES = ("fr", "en")
FLOORS = ("desktop", "explain", "models", "resources", "storage")
ERRORS = ("ArbitreError", "HomeError", "InputError", "RefusedError")

Sentences = Mapping[str, frozenset[str]]  # message id (or id.attribute) -> variables


def check_translations(root: Path) -> list[str]:
    """Files that do not parse, sentences said twice, missing in a language or differing in it."""
    findings: list[str] = []
    read = {language: _read(root, language, findings) for language in LANGUAGES}
    first, second = LANGUAGES
    for file in sorted({*read[first], *read[second]}):
        if file not in read[first] or file not in read[second]:
            absent = first if file not in read[first] else second
            findings.append(f"{absent}/{file}: missing")
            continue
        findings += _differences(file, read[first][file], read[second][file])
    return findings


def check_error_sentences(root: Path) -> list[str]:
    """Error codes without a sentence, and sentences whose variables the code does not pass."""
    known: dict[str, frozenset[str]] = {}
    for messages in _read(root, LANGUAGES[0], []).values():
        known.update(messages)
    findings = []
    for where, code, passed in raised_codes(root):
        message = "error-" + code.replace("_", "-")
        if message not in known:
            findings.append(f"{where}: no sentence {message}")
        elif passed is not None and not known[message] <= passed:
            missing = ", ".join(sorted(known[message] - passed))
            findings.append(f"{where}: {message} wants {missing}")
    return findings


def raised_codes(root: Path) -> Iterator[tuple[str, str, frozenset[str] | None]]:
    """Each code written in the program: where, the code, the parameters passed.

    The parameters are ``None`` where they cannot be read off the call.
    """
    for floor in FLOORS:
        for path in sorted((root / floor).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Call):
                    where = f"{path.relative_to(root)}:{node.lineno}"
                    for code, passed in _codes_of(node):
                        yield where, code, passed


def _codes_of(call: ast.Call) -> Iterator[tuple[str, frozenset[str] | None]]:
    function = call.func
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    keywords = {keyword.arg: keyword.value for keyword in call.keywords}
    if name in ERRORS and call.args:
        passed = None if None in keywords else _variables_named(map(str, keywords))
        for code in _texts(call.args[0]):
            yield code, passed
    elif name == "Refusal":
        code_node = call.args[2] if len(call.args) > 2 else keywords.get("code")
        pairs_node = call.args[3] if len(call.args) > 3 else keywords.get("params", ast.Tuple([]))
        for code in _texts(code_node):
            yield code, _keys(pairs_node)


def _keys(pairs: ast.expr) -> frozenset[str] | None:
    """First items of a tuple of pairs, ``None`` where they are not written out."""
    if not isinstance(pairs, ast.Tuple):
        return None
    names = [name for pair in pairs.elts if isinstance(pair, ast.Tuple) for name in pair.elts[:1]]
    texts = [text for name in names for text in _texts(name)]
    return _variables_named(texts) if len(texts) == len(pairs.elts) else None


def _variables_named(names: Iterable[str]) -> frozenset[str]:
    # A sentence writes ``free-space`` where the code writes ``free_space``.
    return frozenset(name.replace("_", "-") for name in names)


def _texts(node: ast.expr | None) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _texts(node.body)
        yield from _texts(node.orelse)


def _read(root: Path, language: str, findings: list[str]) -> dict[str, dict[str, frozenset[str]]]:
    folder = root / "resources" / "translations" / language
    files: dict[str, dict[str, frozenset[str]]] = {}
    home: dict[str, str] = {}
    for path in sorted(folder.rglob("*.ftl")):
        file = path.relative_to(folder).as_posix()
        messages = files[file] = {}
        for entry in FluentParser().parse(path.read_text("utf-8")).body:
            if isinstance(entry, ftl.Junk):
                reason = entry.annotations[0].message if entry.annotations else "does not parse"
                findings.append(f"{language}/{file}: {reason}: {(entry.content or '').strip()}")
            elif isinstance(entry, ftl.Message | ftl.Term):
                for name, variables in _sentences_of(entry):
                    if name in home:
                        findings.append(f"{language}/{file}: {name} stands in {home[name]} too")
                    home[name] = file
                    messages[name] = variables
    return files


def _sentences_of(entry: ftl.Message | ftl.Term) -> Iterator[tuple[str, frozenset[str]]]:
    name = ("-" if isinstance(entry, ftl.Term) else "") + entry.id.name
    if entry.value is not None:
        yield name, _variables(entry.value)
    for attribute in entry.attributes:
        yield f"{name}.{attribute.id.name}", _variables(attribute.value)


class _Variables(visitor.Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:
        self.names.add(node.id.name)


def _variables(pattern: ftl.Pattern) -> frozenset[str]:
    found = _Variables()
    found.visit(pattern)
    return frozenset(found.names)


def _differences(file: str, first: Sentences, second: Sentences) -> Iterator[str]:
    for name in sorted({*first, *second}):
        if name not in second:
            yield f"{LANGUAGES[1]}/{file}: {name} missing"
        elif name not in first:
            yield f"{LANGUAGES[0]}/{file}: {name} missing"
        elif first[name] != second[name]:
            said = [" ".join(sorted(names)) or "none" for names in (first[name], second[name])]
            yield f"{file}: {name} has variables {said[0]} in fr, {said[1]} in en"
