"""Whether the site's base template shows what the package's pages fill in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.core.checks import CheckMessage
from django.core.checks import Warning as CheckWarning
from django.core.exceptions import ImproperlyConfigured
from django.template import TemplateDoesNotExist, TemplateSyntaxError
from django.template.backends.django import Template as DjangoTemplate
from django.template.loader import get_template
from django.template.loader_tags import BlockNode, ExtendsNode

if TYPE_CHECKING:
    from django.template.base import Template
    from django.template.engine import Engine

__all__ = ["check_base_template"]

_BASE = "base.html"
_BLOCKS = ("title", "extra_head", "content")
_BRIDGE = "wagtail_netzwerk/base.html"
_BRIDGE_HINT = (
    f"Put a file {_BRIDGE} into the site's templates that fills the blocks of its base template: README of "
    'wagtail-netzwerk, "Install it into your site", step 4 "Base template".'
)


def check_base_template(**_kwargs: Any) -> list[CheckMessage]:
    """The site's ``base.html`` has the blocks that our pages fill, or the site has a bridge of its own."""
    try:
        bridge = get_template(_BRIDGE)
        if not isinstance(bridge, DjangoTemplate) or not _is_ours(bridge.template.origin.name):
            return []
        names = _block_names(bridge.template.engine, _BASE)
    except TemplateDoesNotExist as error:
        return [_no_base()] if str(error) == _BASE else []
    except (TemplateSyntaxError, ImproperlyConfigured, ImportError, OSError, ValueError):
        return []  # whoever opens the page reads what is wrong; this check is about the blocks
    missing = [name for name in _BLOCKS if name not in names] if names is not None else []
    if not missing:
        return []
    message = (
        f"The template {_BASE} lacks blocks that the pages of wagtail_netzwerk fill: {', '.join(missing)}."
    )
    return [CheckWarning(message, hint=_BRIDGE_HINT, id="wagtail_netzwerk.W007")]


def _no_base() -> CheckMessage:
    message = f"The pages of wagtail_netzwerk extend the template {_BASE}, which cannot be found."
    return CheckWarning(message, hint=_BRIDGE_HINT, id="wagtail_netzwerk.W008")


def _is_ours(path: str) -> bool:
    return Path(path).resolve() == (Path(__file__).parent.parent / "templates" / _BRIDGE).resolve()


def _block_names(engine: Engine, name: str) -> set[str] | None:
    """Names of the blocks that a template and its parents show; ``None`` if a parent's name is a variable."""
    chain: list[Template] = []
    parent: Any = name
    while parent is not None:
        if not isinstance(parent, str):
            return None
        template, _origin = engine.find_template(parent, skip=[child.origin for child in chain])
        chain.append(template)
        extends: list[Any] = template.nodelist.get_nodes_by_type(ExtendsNode)
        parent = extends[0].parent_name.var if extends else None
    names = {block.name for block in _blocks(chain.pop())}
    for template in reversed(chain):  # a child's own block is shown only inside one of its parents'
        for block in _blocks(template):
            if block.name in names:
                names |= {inner.name for inner in _blocks(block)}
    return names


def _blocks(of: Template | BlockNode) -> list[BlockNode]:
    return [node for node in of.nodelist.get_nodes_by_type(BlockNode) if isinstance(node, BlockNode)]
