"""Indexes by which what articles say of an actor is read without reading every article that names it."""

import sqlalchemy as sa

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Note with each sighting when its article was published; opening the store files all names anew."""
    op.add_column("sighting", sa.Column("published", sa.Date(), nullable=True))
    op.execute("UPDATE sighting SET published = (SELECT published FROM article WHERE article.id = article_id)")
    op.create_index("ix_sighting_actor_name", "sighting", ["actor_id", "name", "kind", "country"])
    op.create_index("ix_sighting_actor_published", "sighting", ["actor_id", "published"])
    op.create_index("ix_alias_actor_sighting", "alias", ["actor_id", "sighting_id"])
    op.create_index("ix_alias_removed", "alias", ["actor_id", "form"], sqlite_where=sa.text("removed"))
    op.create_index("ix_office_actor_sighting", "office", ["actor_id", "sighting_id"])
    told = sa.text("sighting_id IS NOT NULL")
    op.create_index("ix_office_told", "office", ["actor_id", "folded", "country", "date_start"], sqlite_where=told)
    for table in ("sighting", "alias", "office"):
        op.drop_index(f"ix_{table}_actor_id", table)
    op.execute("DELETE FROM filing")
    op.execute("UPDATE actor SET evidence = NULL")


def downgrade() -> None:
    """Take them away."""
    for table in ("sighting", "alias", "office"):
        op.create_index(f"ix_{table}_actor_id", table, ["actor_id"])
    op.drop_index("ix_office_told", "office")
    op.drop_index("ix_office_actor_sighting", "office")
    op.drop_index("ix_alias_removed", "alias")
    op.drop_index("ix_alias_actor_sighting", "alias")
    op.drop_index("ix_sighting_actor_published", "sighting")
    op.drop_index("ix_sighting_actor_name", "sighting")
    op.execute("ALTER TABLE sighting DROP COLUMN published")
