//! What EXPECTED says and no model keeps: defaults that are written out (`NULL`, `ON DELETE NO ACTION`,
//! `SECURITY INVOKER`), options of sequences, and what a DROP or a RENAME says is gone.

use pg_query::{
    NodeEnum,
    protobuf::{
        AConst, AlterTableCmd, AlterTableType, ColumnDef, ConstrType, Constraint, DefElem,
        GrantStmt, Node, ObjectType, RangeVar,
    },
};

mod gone;
mod subject;

pub use subject::Subject;
use subject::{COLUMN, CONSTRAINT, RELATIONS, ROUTINES, named};

use crate::{
    kinds::Kind,
    model::{Context, Object},
    script::Statement,
    tree::{lex, node},
};

/// Everything of this sort that a file says.
#[derive(Clone, Debug, Default)]
pub struct Written {
    said: Vec<(Subject, String)>,
    gone: Vec<Subject>,
}

impl Written {
    /// Whether a fact of an object is written out, be it at its default.
    pub fn says(&self, object: &Object, path: &str) -> bool {
        self.said.iter().any(|(subject, said)| path.starts_with(said) && subject.is_of(object))
    }

    /// What is said to be gone.
    pub fn gone(&self) -> &[Subject] {
        &self.gone
    }

    pub fn statement(&mut self, tree: &NodeEnum, statement: &Statement, context: &Context) {
        match tree {
            NodeEnum::CreateStmt(create) => {
                let Some(range) = &create.relation else { return };
                let table = Subject::relation(range, context);
                for element in &create.table_elts {
                    self.element(element, &table, statement);
                }
            }
            NodeEnum::AlterTableStmt(alter) => {
                let Some(range) = &alter.relation else { return };
                let table = Subject::relation(range, context);
                for cmd in &alter.cmds {
                    if let Some(NodeEnum::AlterTableCmd(cmd)) = &cmd.node {
                        self.command(cmd, &table, statement);
                    }
                }
            }
            NodeEnum::CreateSeqStmt(create) => {
                self.sequence(&create.sequence, &create.options, context)
            }
            NodeEnum::AlterSeqStmt(alter) => {
                self.sequence(&alter.sequence, &alter.options, context)
            }
            NodeEnum::CreateFunctionStmt(create) => {
                self.routine(&create.funcname, &create.options, context);
            }
            NodeEnum::AlterFunctionStmt(alter) => {
                let Some(func) = &alter.func else { return };
                self.routine(&func.objname, &alter.actions, context);
            }
            NodeEnum::CreateDomainStmt(create) => {
                let Some(domain) = named(&create.domainname, &[Kind::Domain], context) else {
                    return;
                };
                for one in &create.constraints {
                    if let Some(NodeEnum::Constraint(one)) = &one.node {
                        self.clause(one, &domain);
                    }
                }
            }
            NodeEnum::CommentStmt(comment) if comment.comment.is_empty() => {
                if let Some(subject) =
                    commented(comment.objtype(), comment.object.as_deref(), context)
                {
                    self.say(&subject, "comment");
                }
            }
            NodeEnum::GrantStmt(grant) => self.grant(grant, context),
            NodeEnum::DropStmt(drop) => self.dropped(drop, context),
            NodeEnum::RenameStmt(rename) => self.renamed(rename, context),
            NodeEnum::AlterObjectSchemaStmt(alter) => {
                if let Some(range) = &alter.relation {
                    self.leave(Subject::relation(range, context));
                }
            }
            _ => {}
        }
    }

    fn say(&mut self, subject: &Subject, path: &str) {
        self.said.push((subject.clone(), path.to_owned()));
    }

    fn leave(&mut self, subject: Subject) {
        if !self.gone.contains(&subject) {
            self.gone.push(subject);
        }
    }

    fn element(&mut self, element: &Node, table: &Subject, statement: &Statement) {
        match &element.node {
            Some(NodeEnum::ColumnDef(column)) => self.column(column, table, statement),
            Some(NodeEnum::Constraint(one)) => self.constraint(one, &[], table, statement),
            _ => {}
        }
    }

    fn column(&mut self, column: &ColumnDef, table: &Subject, statement: &Statement) {
        let subject = table.part(COLUMN, &column.colname);
        if column.coll_clause.as_ref().is_some_and(|one| is_default(&one.collname)) {
            self.say(&subject, "collation");
        }
        for (path, name) in
            [("storage", &column.storage_name), ("compression", &column.compression)]
        {
            if !name.is_empty() {
                self.say(&subject, path);
            }
        }
        for one in &column.constraints {
            if let Some(NodeEnum::Constraint(one)) = &one.node {
                self.clause(one, &subject);
                self.constraint(one, std::slice::from_ref(&column.colname), table, statement);
            }
        }
    }

    /// A clause of a column or a domain.
    fn clause(&mut self, one: &Constraint, subject: &Subject) {
        match one.contype() {
            ConstrType::ConstrNull => self.say(subject, "not null"),
            ConstrType::ConstrDefault if one.raw_expr.as_deref().is_some_and(is_null) => {
                self.say(subject, "default");
            }
            ConstrType::ConstrIdentity => {
                for option in node::defs(&one.options) {
                    self.say(subject, sequence_path(option));
                }
            }
            _ => {}
        }
    }

    /// What only the words of a constraint tell.
    fn constraint(&mut self, one: &Constraint, of: &[String], table: &Subject, at: &Statement) {
        use ConstrType::{ConstrExclusion, ConstrForeign, ConstrPrimary, ConstrUnique};
        let is_meant =
            [ConstrForeign, ConstrUnique, ConstrPrimary, ConstrExclusion].contains(&one.contype());
        if !is_meant {
            return;
        }
        let list = if one.fk_attrs.is_empty() { &one.keys } else { &one.fk_attrs };
        let names = node::strings(list).unwrap_or_default();
        let mut columns: Vec<String> = names.into_iter().map(str::to_owned).collect();
        if columns.is_empty() {
            columns = of.to_vec();
        }
        let subject = Subject { columns, ..table.part(CONSTRAINT, &one.conname) };
        let words = words(at.text, one.location);
        let has = |phrase: &[&str]| words.windows(phrase.len()).any(|some| some == phrase);
        for (phrase, path) in [
            (&["on", "delete", "no", "action"][..], "on delete"),
            (&["on", "update", "no", "action"], "on update"),
            (&["not", "deferrable"], "deferrable"),
            (&["initially", "immediate"], "initially deferred"),
            (&["nulls", "distinct"], "nulls not distinct"),
            (&["match", "simple"], "match"),
        ] {
            if has(phrase) {
                self.say(&subject, path);
            }
        }
    }

    fn command(&mut self, cmd: &AlterTableCmd, table: &Subject, statement: &Statement) {
        use AlterTableType as T;
        let column = || table.part(COLUMN, &cmd.name);
        match (cmd.subtype(), cmd.def.as_ref().and_then(|def| def.node.as_ref())) {
            (T::AtAddColumn, Some(NodeEnum::ColumnDef(def))) => self.column(def, table, statement),
            (T::AtAddConstraint, Some(NodeEnum::Constraint(one))) => {
                self.constraint(one, &[], table, statement);
            }
            (T::AtDropNotNull, _) => self.say(&column(), "not null"),
            (T::AtColumnDefault, None) => self.say(&column(), "default"),
            (T::AtColumnDefault, Some(NodeEnum::AConst(AConst { isnull: true, .. }))) => {
                self.say(&column(), "default");
            }
            (T::AtDropIdentity, _) => self.say(&column(), "identity"),
            (T::AtSetStorage, _) => self.say(&column(), "storage"),
            (T::AtSetCompression, _) => self.say(&column(), "compression"),
            (T::AtSetStatistics, _) => self.say(&column(), "statistics"),
            (T::AtDisableRowSecurity, _) => self.say(table, "row security"),
            (T::AtNoForceRowSecurity, _) => self.say(table, "force row security"),
            (T::AtSetLogged, _) => self.say(table, "unlogged"),
            (T::AtReplicaIdentity, _) => self.say(table, "replica identity"),
            (T::AtEnableTrig, _) => self.say(&table.part(&[Kind::Trigger], &cmd.name), "enabled"),
            (T::AtEnableRule, _) => self.say(&table.part(&[Kind::Rule], &cmd.name), "enabled"),
            (T::AtDropColumn, _) => self.leave(column()),
            (T::AtDropConstraint, _) => self.leave(table.part(CONSTRAINT, &cmd.name)),
            _ => {}
        }
    }

    fn sequence(&mut self, range: &Option<RangeVar>, options: &[Node], context: &Context) {
        let Some(range) = range else { return };
        let subject = Subject::relation(range, context);
        for option in node::defs(options) {
            self.say(&subject, sequence_path(option));
        }
    }

    fn routine(&mut self, name: &[Node], options: &[Node], context: &Context) {
        let Some(subject) = named(name, ROUTINES, context) else { return };
        for option in node::defs(options) {
            self.say(
                &subject,
                match option.defname.as_str() {
                    "security" => "security definer",
                    "volatility" => "volatility",
                    "strict" => "strict",
                    "leakproof" => "leakproof",
                    "parallel" => "parallel",
                    "cost" => "cost",
                    "rows" => "rows",
                    "window" => "window",
                    _ => continue,
                },
            );
        }
    }

    fn grant(&mut self, grant: &GrantStmt, context: &Context) {
        for object in &grant.objects {
            let subject = match &object.node {
                Some(NodeEnum::RangeVar(range)) => Some(Subject::relation(range, context)),
                Some(NodeEnum::ObjectWithArgs(one)) => named(&one.objname, ROUTINES, context),
                _ => None,
            };
            let Some(subject) = subject else { continue };
            for role in grant.grantees.iter().filter_map(node::role_node) {
                let grantee = match role {
                    node::Role::Named(name) => name,
                    node::Role::Public => "PUBLIC",
                    _ => continue,
                };
                self.say(&subject, &format!("privileges {grantee}"));
            }
        }
    }
}

/// The fact that an option of a sequence makes.
fn sequence_path(option: &DefElem) -> &'static str {
    match option.defname.as_str() {
        "as" => "type",
        "increment" => "increment",
        "start" | "restart" => "start",
        "minvalue" => "minimum",
        "maxvalue" => "maximum",
        "cache" => "cache",
        "cycle" => "cycle",
        "owned_by" => "owned by",
        "sequence_name" => "sequence name",
        _ => "another option",
    }
}

fn commented(kind: ObjectType, object: Option<&Node>, context: &Context) -> Option<Subject> {
    let items = node::items(object?)?;
    match kind {
        ObjectType::ObjectColumn => {
            let (name, of) = items.split_last()?;
            Some(named(of, RELATIONS, context)?.part(COLUMN, node::string(name)?))
        }
        ObjectType::ObjectTable | ObjectType::ObjectView => named(items, RELATIONS, context),
        _ => None,
    }
}

fn is_null(expression: &Node) -> bool {
    match &expression.node {
        Some(NodeEnum::AConst(constant)) => constant.isnull,
        Some(NodeEnum::TypeCast(cast)) => cast.arg.as_deref().is_some_and(is_null),
        _ => false,
    }
}

fn is_default(collation: &[Node]) -> bool {
    node::strings(collation).is_some_and(|names| names.last() == Some(&"default"))
}

/// The words of a clause from where it begins to the comma or parenthesis that ends it.
fn words(text: &str, location: i32) -> Vec<String> {
    let start = usize::try_from(location).unwrap_or(0);
    let clause = text.get(start..).unwrap_or_default();
    let mut depth = 0_u32;
    let mut words = Vec::new();
    for token in lex::tokens(clause, true) {
        if token.is_symbol(clause, '(') {
            depth += 1;
        } else if token.is_symbol(clause, ')') {
            let Some(less) = depth.checked_sub(1) else { break };
            depth = less;
        } else if depth == 0 && (token.is_symbol(clause, ',') || token.is_symbol(clause, ';')) {
            break;
        } else if depth == 0 && token.kind == lex::TokenKind::Word {
            words.push(token.text(clause).to_lowercase());
        }
    }
    words
}
