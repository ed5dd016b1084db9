"""Which actors are one by the evidence of the articles, and the keys under which names are filed."""

import sqlalchemy as sa

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make both tables and the column that says what was last decided upon; opening the store fills them."""
    op.create_table(
        "actor_link",
        sa.Column("actor_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("sure", sa.Boolean(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["actor.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["other_id"], ["actor.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("actor_id"),
    )
    op.create_index("ix_actor_link_other_id", "actor_link", ["other_id"])
    op.create_table(
        "filing",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["actor.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("key", "actor_id"),
    )
    op.create_index("ix_filing_actor_id", "filing", ["actor_id"])
    op.add_column("actor", sa.Column("evidence", sa.String(), nullable=True))


def downgrade() -> None:
    """Take them away; actors that were linked stand apart again, save those that people merged."""
    op.execute("UPDATE actor SET merged_into = NULL WHERE id IN (SELECT actor_id FROM actor_link WHERE sure)")
    op.drop_table("filing")
    op.drop_table("actor_link")
    op.execute("ALTER TABLE actor DROP COLUMN evidence")
