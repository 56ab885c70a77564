//! What `pg_dump --clean` says first, before anything is there to take away.

use std::collections::{HashMap, HashSet};

use pg_query::{NodeEnum, protobuf::AlterTableType};

use super::{
    order::Order,
    prepare::{Input, Outcome, Prepared},
};
use crate::{
    kinds::{Kind, Space},
    model::{
        Id, Qualified,
        op::{Op, Target},
    },
    proof,
};

/// The part that a statement can have in cleaning.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Cleaning {
    No,
    /// It takes something away.
    Takes,
    /// A view that stands for itself, so that what it needs can be taken away before it.
    Placeholder,
}

impl Cleaning {
    pub fn of(tree: &NodeEnum) -> Self {
        match tree {
            NodeEnum::ViewStmt(view) if proof::is_placeholder_view(view) => Self::Placeholder,
            tree if takes(tree) => Self::Takes,
            _ => Self::No,
        }
    }
}

/// A DROP, an ALTER … DROP DEFAULT or DROP CONSTRAINT: what entries have as their `dropStmt` in pg_dump.c.
fn takes(tree: &NodeEnum) -> bool {
    match tree {
        NodeEnum::DropStmt(_)
        | NodeEnum::DropRoleStmt(_)
        | NodeEnum::DropdbStmt(_)
        | NodeEnum::DropTableSpaceStmt(_)
        | NodeEnum::DropUserMappingStmt(_)
        | NodeEnum::DropSubscriptionStmt(_) => true,
        // A template has to stop being one before it can be dropped.
        NodeEnum::UpdateStmt(update) => update.relation.as_ref().is_some_and(|relation| {
            relation.schemaname == "pg_catalog" && relation.relname == "pg_database"
        }),
        NodeEnum::AlterTableStmt(alter) => alter.cmds.iter().all(|node| match &node.node {
            Some(NodeEnum::AlterTableCmd(cmd)) => match cmd.subtype() {
                AlterTableType::AtDropConstraint => true,
                AlterTableType::AtColumnDefault => cmd.def.is_none(),
                _ => false,
            },
            _ => false,
        }),
        NodeEnum::AlterDomainStmt(alter) => alter.subtype == "X",
        _ => false,
    }
}

/// Makes noise of those that take away what no statement before them has created and a later one does:
/// nothing of it stays. After the object is there they are what they say, and where it never is they
/// speak of something else than `pg_dump --clean` does.
///
/// A script begins with what it has made before, too, as far as every database has it: `cleans` is for all
/// else.
pub fn drop(prepared: &mut [Prepared], inputs: &[Input], cleans: bool) {
    let may_be = |one: &Prepared| {
        one.cleaning == Cleaning::Takes
            && (cleans || takes_only_what_is_there_unasked(&one.outcome))
    };
    if !prepared.iter().any(may_be) {
        return;
    }
    let (mut there, mut in_the_end) = (Made::default(), Made::default());
    let creates = |one: &&Prepared| one.cleaning != Cleaning::Placeholder;
    for one in prepared.iter().filter(creates) {
        in_the_end.count_all(one, inputs);
    }
    for one in prepared {
        if may_be(one) && is_noise(one, inputs, &there, &in_the_end) {
            one.outcome = Outcome::Noise("DROP");
            one.order = Order::default();
        } else if one.cleaning != Cleaning::Placeholder {
            there.count_all(one, inputs);
        }
    }
}

fn is_noise(one: &Prepared, inputs: &[Input], there: &Made, in_the_end: &Made) -> bool {
    let Some(input) = inputs.get(one.index) else { return false };
    let subject = subject(&input.head());
    let is_unread = in_the_end.unread.contains(&subject) && !there.unread.contains(&subject);
    let was_unread = there.unread.contains(&subject);
    match &one.outcome {
        Outcome::Ops(ops) => ops.iter().all(|op| match op {
            Op::Drop { .. } if was_unread => false,
            Op::Drop { .. } if is_unread => true,
            op => takes_nothing(op, there, in_the_end),
        }),
        // A template stops being one.
        Outcome::Opaque { .. } => input.text.starts_with("UPDATE ") || is_unread,
        Outcome::Noise(_) => true,
    }
}

fn takes_only_what_is_there_unasked(outcome: &Outcome) -> bool {
    let is_unasked = |op: &Op| matches!(op, Op::Drop { target, .. } if target.is_there_unasked());
    matches!(outcome, Outcome::Ops(ops) if ops.iter().all(is_unasked))
}

/// Whether an op takes away what comes later, or never was.
fn takes_nothing(op: &Op, there: &Made, in_the_end: &Made) -> bool {
    let comes = |target| in_the_end.has_around(target) && !there.has_around(target);
    match op {
        Op::Edit(edit) => comes(&edit.target),
        Op::Drop { target, kind, if_exists } => {
            if target.is_member() {
                return comes(target);
            }
            let is_idle = *if_exists && !target.is_there_unasked();
            !there.has(target, None) && (is_idle || in_the_end.has(target, *kind))
        }
        Op::Nothing | Op::WithoutChildren(_) | Op::Descend(_) => true,
        Op::Create(_) | Op::Belong(_) | Op::Among(_) => false,
    }
}

/// What statements create.
#[derive(Default)]
struct Made {
    ids: HashSet<Id>,
    names: HashMap<(Space, Qualified), Kind>,
    /// Of what nobody models, the words that tell what is created.
    unread: HashSet<String>,
}

impl Made {
    fn count_all(&mut self, one: &Prepared, inputs: &[Input]) {
        for object in one.created() {
            self.ids.insert(object.id.clone());
            self.names.extend(object.body.names(&object.id).map(|name| (name, object.id.kind)));
        }
        self.unread.extend(unread(one, inputs));
    }

    /// Whether the target is there, and of the kind where one is said.
    fn has(&self, target: &Target, kind: Option<Kind>) -> bool {
        let fits = |found: Kind| kind.is_none_or(|kind| kind == found);
        let named = |space, name: &Qualified| {
            self.names.get(&(space, name.clone())).is_some_and(|kind| fits(*kind))
        };
        let is_any = |kinds: &[Kind], id: &dyn Fn(Kind) -> Id| {
            kinds.iter().any(|kind| fits(*kind) && self.ids.contains(&id(*kind)))
        };
        match target {
            Target::Id(id) => self.ids.contains(id),
            Target::Relation(name) => named(Space::Relation, name),
            Target::Type(name) => named(Space::Type, name),
            Target::Member(of, name) => {
                is_any(&[Kind::Column, Kind::Attribute], &|kind| Id::child(kind, of, name.as_str()))
            }
            Target::Constraint(of, name) => {
                is_any(&[Kind::Constraint], &|kind| Id::child(kind, of, name.as_str()))
            }
            Target::Routine(name, signature) => {
                is_any(&[Kind::Function, Kind::Procedure, Kind::Aggregate], &|kind| {
                    Id::routine(kind, name, signature.as_str())
                })
            }
        }
    }

    /// Whether the relation or the type that the target is, or is a member of, is there.
    fn has_around(&self, target: &Target) -> bool {
        let name = match target {
            Target::Id(id) => id.relation(),
            Target::Relation(name)
            | Target::Type(name)
            | Target::Member(name, _)
            | Target::Constraint(name, _)
            | Target::Routine(name, _) => name.clone(),
        };
        [Space::Relation, Space::Type]
            .into_iter()
            .any(|space| self.names.contains_key(&(space, name.clone())))
    }
}

/// What a statement that nobody models creates, in its own words.
fn unread(one: &Prepared, inputs: &[Input]) -> Option<String> {
    let is_unread = matches!(one.outcome, Outcome::Opaque { .. });
    let head = inputs.get(one.index).filter(|_| is_unread)?.head();
    head.starts_with("CREATE ").then(|| subject(&head))
}

/// `VIEW app.v`, of the head of a DROP or a CREATE.
fn subject(head: &str) -> String {
    let words = ["DROP", "CREATE", "OR", "REPLACE", "IF", "EXISTS", "CASCADE"];
    let is_subject = |word: &&str| !words.iter().any(|known| word.eq_ignore_ascii_case(known));
    head.split(' ').filter(is_subject).collect::<Vec<_>>().join(" ")
}
