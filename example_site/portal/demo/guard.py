"""Looks at the database before anything is written, so that no foreign content is ever touched."""

from django.apps import apps
from django.contrib.auth import get_user_model
from django.core.management import CommandError
from django.db import DatabaseError, connection
from django.db.migrations.loader import MigrationLoader
from wagtail.models import Page, Site

from portal.demo.spec import identity

#: The front page carries this identity. A change of the content that old demos lack raises the number.
HOME_KEY = identity("home", "2")

WELCOME = ("Welcome to your new Wagtail site!", "home")
OWN_APPS = ("wagtail_netzwerk", "wagtail_netzwerk_pages", "portal")


def refuse(reason: str) -> CommandError:
    """Say what is wrong and what to do about it."""
    if connection.vendor == "sqlite":
        advice = f"Delete the file {connection.settings_dict['NAME']} and run load_demo again."
    else:
        name = connection.settings_dict["NAME"]
        advice = (
            f"Run load_demo with an empty database instead of “{name}” (environment variable DATABASE_URL)."
        )
    return CommandError(f"{reason}\n{advice}")


def check_before_migrating() -> None:
    """Stop at databases of another version or with other content, while they are still as they were."""
    try:
        unknown = _unknown_migrations()
        pages = _pages()
    except DatabaseError as error:
        raise refuse(f"The database cannot be read: {error}") from error
    if unknown:
        raise refuse(f"The database was made by another version of this site: {', '.join(unknown)}.")
    if pages is not None and not _is_ours(pages) and not _is_untouched(pages):
        raise refuse("The database holds pages that the demo did not make.")


def check_after_migrating() -> None:
    """Stop where the tables differ from the code although all migrations are recorded as done."""
    tables = set(connection.introspection.table_names())
    for label in OWN_APPS:
        for model in apps.get_app_config(label).get_models(include_auto_created=True):
            expected = {field.column for field in model._meta.local_concrete_fields}
            if difference := expected ^ _columns(model._meta.db_table, tables):
                raise refuse(
                    f"The database was made by another version of this site: in {model._meta.db_table} this"
                    f" differs: {', '.join(sorted(difference))}."
                )


def is_loaded() -> bool:
    """Whether the demo is there already. What editors changed in it since is theirs."""
    home = Page.objects.filter(translation_key=HOME_KEY, locale__language_code="de").first()
    if home is None:
        if not Page.objects.filter(depth=1).exists():
            raise refuse("The database has been flushed: Wagtail's root page is missing.")
        if get_user_model().objects.exists():
            raise refuse("The database holds accounts that the demo did not make.")
        return False
    if not Site.objects.filter(root_page=home).exists():
        raise refuse("The database holds a part of the demo only: no site shows its front page.")
    return True


def _columns(table: str, tables: set[str]) -> set[str]:
    """Names of a table's columns; none where the table is missing."""
    if table not in tables:
        return set()
    with connection.cursor() as cursor:
        return {column.name for column in connection.introspection.get_table_description(cursor, table)}


def _unknown_migrations() -> list[str]:
    """Migrations that were applied here but are not in the code."""
    loader = MigrationLoader(connection, ignore_no_migrations=True)
    installed = {config.label for config in apps.get_app_configs()}
    unknown = set(loader.applied_migrations) - set(loader.disk_migrations)
    return sorted(f"{label}.{name}" for label, name in unknown if label in installed)


def _pages() -> list[tuple[object, str, str]] | None:
    """Identity, title and slug of the pages right below the root; None before the first migration."""
    if Page._meta.db_table not in connection.introspection.table_names():
        return None
    return list(Page.objects.filter(depth=2).values_list("translation_key", "title", "slug"))


def _is_ours(pages: list[tuple[object, str, str]]) -> bool:
    return any(key == HOME_KEY for key, _title, _slug in pages)


def _is_untouched(pages: list[tuple[object, str, str]]) -> bool:
    """Nothing, or the one page that Wagtail's own migrations make."""
    titles = [(title, slug) for _key, title, slug in pages]
    return not titles or (
        titles == [WELCOME] and not Page.objects.filter(depth__gt=2).exists() and _welcome_is_pristine()
    )


def _welcome_is_pristine() -> bool:
    return not Page.objects.filter(depth=2, latest_revision__isnull=False).exists()
