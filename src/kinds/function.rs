//! Functions, and what procedures share with them.

use std::collections::BTreeMap;

use pg_query::{
    NodeEnum,
    protobuf::{
        CreateFunctionStmt, FunctionParameter, FunctionParameterMode, Node, VariableSetKind,
        VariableSetStmt,
    },
};
use serde::{Deserialize, Serialize};

use super::{Body, Describe, Info, Kind, procedure::Procedure, routine_privileges};
use crate::{
    model::{
        Expression, Facts, Id, Object, Reason, References, Scope, Shape, Sql,
        op::{Op, Setting, Target},
        quote::{dollar, ident, literal},
    },
    statement::{Captured, DefOption, Statement, Unmodelled, options, strings},
    tree::{node, typename::type_name_bare},
};

pub const INFO: Info = Info::new("function", "functions", Shape::Routine)
    .owned()
    .grantable(routine_privileges)
    .told_apart();

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Function {
    pub parameters: Vec<Parameter>,
    /// `SETOF text`; `None` when OUT parameters say it. TABLE (…) is parameters of mode TABLE.
    pub returns: Option<String>,
    pub language: String,
    /// `immutable` or `stable`; `None` is volatile.
    pub volatility: Option<String>,
    pub strict: bool,
    pub security_definer: bool,
    pub leakproof: bool,
    pub window: bool,
    /// `None` is the default: 1 for C and internal functions, 100 for others.
    pub cost: Option<String>,
    /// `None` is the default, 1000.
    pub rows: Option<String>,
    pub support: Option<String>,
    /// `safe` or `restricted`; `None` is unsafe.
    pub parallel: Option<String>,
    pub transforms: Vec<String>,
    /// SET parameter TO value
    pub settings: BTreeMap<String, String>,
    pub body: Option<String>,
    /// The object file of a C function; its body is then the link symbol.
    pub object_file: Option<String>,
    /// RETURN … or BEGIN ATOMIC … END
    pub sql_body: Option<Expression>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Parameter {
    /// `OUT`, `INOUT`, `VARIADIC`, `TABLE`; `None` is IN.
    pub mode: Option<String>,
    pub name: String,
    pub type_name: String,
    pub default: Option<Expression>,
}

impl Parameter {
    /// As a column of RETURNS TABLE.
    fn without_mode(&self) -> String {
        Self { mode: None, ..self.clone() }.text()
    }

    pub fn is_input(&self) -> bool {
        !matches!(self.mode.as_deref(), Some("OUT" | "TABLE"))
    }

    pub fn text(&self) -> String {
        let Self { mode, name, type_name, default } = self;
        let name = (!name.is_empty()).then(|| crate::model::quote::ident(name).into_owned());
        let default = default.as_ref().map(|default| format!("DEFAULT {}", default.text));
        let parts = [mode.clone(), name, Some(type_name.clone()), default];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    pub fn facts(&self, number: usize, facts: &mut Facts) {
        let Self { mode, name, type_name, default } = self;
        facts.maybe(format!("parameter {number} mode"), mode);
        if !name.is_empty() {
            facts.text(format!("parameter {number} name"), name);
        }
        facts.text(format!("parameter {number} type"), type_name);
        facts.expr(format!("parameter {number} default"), default);
    }
}

impl Parameter {
    pub fn references<'a>(&'a self, to: &mut References<'a>) {
        let Self { mode: _, name: _, type_name, default } = self;
        to.data_type(type_name);
        to.expressions(Reason::Default, default, None);
    }
}

impl Describe for Function {
    fn facts(&self, facts: &mut Facts) {
        let Self {
            parameters,
            returns,
            language,
            volatility,
            strict,
            security_definer,
            leakproof,
            window,
            cost,
            rows,
            support,
            parallel,
            transforms,
            settings,
            body,
            object_file,
            sql_body,
        } = self;
        for (index, parameter) in parameters.iter().enumerate() {
            parameter.facts(index + 1, facts);
        }
        facts.maybe("returns", returns);
        facts.text("language", language);
        facts.maybe("volatility", volatility);
        facts.flag("strict", *strict);
        facts.flag("security definer", *security_definer);
        facts.flag("leakproof", *leakproof);
        facts.flag("window", *window);
        facts.maybe("cost", cost);
        facts.maybe("rows", rows);
        facts.maybe("support", support);
        facts.maybe("parallel", parallel);
        facts.list("transforms", transforms);
        facts.map("set", settings);
        facts.maybe("object file", object_file);
        facts.body("body", body);
        facts.expr("body", sql_body);
    }

    fn references<'a>(&'a self, _: &'a Object, to: &mut References<'a>) {
        let Self {
            parameters,
            returns,
            language,
            volatility: _,
            strict: _,
            security_definer: _,
            leakproof: _,
            window: _,
            cost: _,
            rows: _,
            support,
            parallel: _,
            transforms,
            settings: _,
            body,
            object_file: _,
            sql_body,
        } = self;
        parameters.iter().for_each(|parameter| parameter.references(to));
        returns.iter().for_each(|name| to.data_type(name));
        to.global(Reason::Named, Kind::Language, language);
        support.iter().for_each(|support| to.routine_of(support, "internal"));
        for of in transforms {
            to.id(Reason::Named, super::transform::id_of(of, language));
        }
        if !matches!(language.as_str(), "c" | "internal") {
            to.bodies.extend(body.as_deref());
        }
        to.expressions(Reason::Query, sql_body, None);
    }

    fn create(&self, this: &Object, scope: &Scope) -> Vec<Sql> {
        vec![Sql::define(self.definition("FUNCTION", this, scope))]
    }

    fn summary(&self) -> String {
        let returns = match &self.returns {
            Some(returns) => format!("RETURNS {returns} "),
            None => String::new(),
        };
        let parameters: Vec<_> = self.parameters.iter().map(Parameter::text).collect();
        format!("({}) {returns}LANGUAGE {}", parameters.join(", "), self.language)
    }
}

impl Function {
    /// CREATE FUNCTION or CREATE PROCEDURE.
    pub fn definition(&self, word: &str, this: &Object, scope: &Scope) -> String {
        let name = this.id.relation();
        let of_procedure = word == "PROCEDURE" && scope.server() >= 14;
        let in_text = |parameter: &Parameter| match parameter.mode {
            None if of_procedure => format!("IN {}", parameter.text()),
            _ => parameter.text(),
        };
        let is_column = |parameter: &&Parameter| parameter.mode.as_deref() == Some("TABLE");
        let own = self.parameters.iter().filter(|parameter| !is_column(parameter)).map(in_text);
        let own: Vec<_> = own.collect();
        let returns = match self.returns.as_deref() {
            Some("TABLE") => {
                let columns = self.parameters.iter().filter(is_column);
                let columns: Vec<_> = columns.map(Parameter::without_mode).collect();
                format!(" RETURNS TABLE({})", columns.join(", "))
            }
            Some(returns) => format!(" RETURNS {returns}"),
            None => String::new(),
        };
        let (own, language) = (own.join(", "), ident(&self.language));
        let mut text = format!("CREATE {word} {name}({own}){returns}\n    LANGUAGE {language}");
        for clause in self.clauses() {
            text.push(' ');
            text.push_str(&clause);
        }
        for (name, value) in &self.settings {
            text.push_str("\n    ");
            text.push_str(&set_clause(name, value));
        }
        text + &self.body_clause(scope)
    }

    /// What stands behind LANGUAGE on its line.
    fn clauses(&self) -> Vec<String> {
        let flag = |is: bool, word: &str| is.then(|| word.to_owned());
        let word = |word: &str, value: &Option<String>| {
            value.as_ref().map(|value| format!("{word} {value}"))
        };
        let upper = |value: &Option<String>| value.as_ref().map(|value| value.to_uppercase());
        let types: Vec<_> = self.transforms.iter().map(|name| format!("FOR TYPE {name}")).collect();
        let clauses = [
            flag(!types.is_empty(), &format!("TRANSFORM {}", types.join(", "))),
            flag(self.window, "WINDOW"),
            upper(&self.volatility),
            flag(self.strict, "STRICT"),
            flag(self.security_definer, "SECURITY DEFINER"),
            flag(self.leakproof, "LEAKPROOF"),
            word("COST", &self.cost),
            word("ROWS", &self.rows),
            word("SUPPORT", &self.support),
            word("PARALLEL", &upper(&self.parallel)),
        ];
        clauses.into_iter().flatten().collect()
    }

    /// dumpFunc() of pg_dump.c: the symbol of a C function is quoted plainly where it can be.
    fn body_clause(&self, scope: &Scope) -> String {
        let (body, file) = (self.body.as_deref(), self.object_file.as_ref());
        match (file, body, &self.sql_body) {
            (Some(file), Some(symbol), _) if !symbol.contains(['\'', '\\']) => {
                format!("\n    AS {}, {}", scope.literal(file), scope.literal(symbol))
            }
            (Some(file), Some(symbol), _) => {
                format!("\n    AS {}, {}", scope.literal(file), dollar(symbol))
            }
            (None, Some(body), _) => format!("\n    AS {}", dollar(body)),
            (_, None, Some(body)) => format!("\n    {}", body.text),
            (_, None, None) => String::new(),
        }
    }

    /// The arguments that name a routine in ALTER, COMMENT and GRANT
    /// (pg_get_function_identity_arguments() of ruleutils.c).
    pub fn identity(&self, of_procedure: bool, scope: &Scope) -> String {
        let one = |parameter: &Parameter| {
            let text = Parameter { default: None, ..parameter.clone() }.text();
            match parameter.mode.as_deref() {
                Some("TABLE") => None,
                None if of_procedure && scope.server() >= 14 => Some(format!("IN {text}")),
                _ => Some(text),
            }
        };
        self.parameters.iter().filter_map(one).collect::<Vec<_>>().join(", ")
    }
}

/// `SET name TO value`, as a function, a role or a database has it.
pub fn set_clause(name: &str, value: &str) -> String {
    let name = ident(name);
    match value {
        "FROM CURRENT" => format!("SET {name} FROM CURRENT"),
        "" => format!("SET {name} TO ''"),
        value => format!("SET {name} TO {value}"),
    }
}

/// CREATE FUNCTION and CREATE PROCEDURE.
pub fn capture(create: CreateFunctionStmt, statement: &Statement) -> Captured<Vec<Op>> {
    let CreateFunctionStmt {
        is_procedure,
        replace,
        funcname,
        parameters,
        return_type,
        options: list,
        sql_body,
    } = create;
    let name = statement.name(&funcname)?;
    let mut function = Function {
        parameters: self::parameters(parameters, statement)?,
        returns: return_type.as_ref().map(type_name_bare),
        ..Function::default()
    };
    if function.parameters.iter().any(|parameter| parameter.mode.as_deref() == Some("TABLE")) {
        // RETURNS TABLE: the grammar adds a return type that the columns already tell.
        function.returns = Some("TABLE".to_owned());
    }
    for option in options(list)? {
        apply(&mut function, option)?;
    }
    if let Some(tree) = sql_body.and_then(|body| body.node) {
        function.sql_body = Some(statement.expression(tree, sql_body_span(statement)?));
        // The language of such a body is SQL, said or not.
        if function.language.is_empty() {
            function.language = "sql".to_owned();
        }
    }
    fold_defaults(&mut function);
    let kind = if is_procedure { Kind::Procedure } else { Kind::Function };
    let id = Id::routine(kind, &name, signature(&function.parameters));
    let body: Body =
        if is_procedure { Procedure { routine: function }.into() } else { function.into() };
    Ok(vec![Op::create(Object::new(id, body)).with(|create| create.replace = replace)])
}

/// Input types, which tell overloads apart.
pub fn signature(parameters: &[Parameter]) -> String {
    let inputs = parameters.iter().filter(|parameter| parameter.is_input());
    inputs.map(|parameter| parameter.type_name.as_str()).collect::<Vec<_>>().join(", ")
}

pub fn parameters(nodes: Vec<Node>, statement: &Statement) -> Captured<Vec<Parameter>> {
    let parameter = |node: Node| match node.node {
        Some(NodeEnum::FunctionParameter(parameter)) => self::parameter(*parameter, statement),
        _ => Err("a parameter has an unexpected form".into()),
    };
    nodes.into_iter().map(parameter).collect()
}

fn parameter(parameter: FunctionParameter, statement: &Statement) -> Captured<Parameter> {
    let mode = match parameter.mode() {
        FunctionParameterMode::FuncParamIn | FunctionParameterMode::FuncParamDefault => None,
        FunctionParameterMode::FuncParamOut => Some("OUT"),
        FunctionParameterMode::FuncParamInout => Some("INOUT"),
        FunctionParameterMode::FuncParamVariadic => Some("VARIADIC"),
        FunctionParameterMode::FuncParamTable => Some("TABLE"),
        FunctionParameterMode::Undefined => return Err("a parameter without a mode".into()),
    };
    let FunctionParameter { name, arg_type, mode: _, defexpr, location } = parameter;
    let element = statement.item(statement.all().from(statement.token_at(location)));
    Ok(Parameter {
        mode: mode.map(str::to_owned),
        name,
        // A catalog keeps no modifiers of parameters and results.
        type_name: arg_type.as_ref().map(type_name_bare).ok_or("a parameter without a type")?,
        default: statement.maybe(defexpr, || statement.after_default(element))?,
    })
}

fn apply(function: &mut Function, option: DefOption) -> Captured<()> {
    let word = || option.text().ok_or_else(|| option.unexpected());
    match (option.name.as_str(), &option.value) {
        ("as", Some(NodeEnum::List(list))) => match strings(&list.items)?.as_slice() {
            [body] => function.body = Some(body.clone()),
            [file, symbol] => {
                function.object_file = Some(file.clone());
                function.body = Some(symbol.clone());
            }
            _ => return Err(option.unexpected()),
        },
        ("language", _) => function.language = word()?.to_lowercase(),
        ("volatility", _) => function.volatility = Some(word()?),
        ("strict", _) => function.strict = option.flag()?,
        ("security", _) => function.security_definer = option.flag()?,
        ("leakproof", _) => function.leakproof = option.flag()?,
        ("window", _) => function.window = option.flag()?,
        // Printed with as many digits as the session says.
        ("cost", _) => function.cost = Some(number(word()?)),
        ("rows", _) => function.rows = Some(number(word()?)),
        ("support", _) => function.support = Some(word()?),
        ("parallel", _) => function.parallel = Some(word()?.to_lowercase()),
        ("transform", Some(NodeEnum::List(list))) => {
            let types = list.items.iter().map(|node| node::as_type_name(node).map(type_name_bare));
            function.transforms =
                types.collect::<Option<_>>().ok_or_else(|| option.unexpected())?;
        }
        ("set", Some(NodeEnum::VariableSetStmt(set))) => {
            let (name, value) = setting(set)?;
            function.settings.insert(name, value);
        }
        _ => return Err(Unmodelled(format!("a routine with option {}", option.name))),
    }
    Ok(())
}

impl Function {
    /// One action of ALTER FUNCTION: an option as CREATE has it, or RESET of settings.
    ///
    /// # Errors
    ///
    /// An option that is not modelled.
    pub fn alter(&mut self, option: &DefOption) -> Captured<()> {
        if let Some(NodeEnum::VariableSetStmt(set)) = &option.value {
            match set.kind() {
                VariableSetKind::VarReset | VariableSetKind::VarSetDefault => {
                    self.settings.remove(&set.name.to_lowercase());
                    return Ok(());
                }
                VariableSetKind::VarResetAll => {
                    self.settings.clear();
                    return Ok(());
                }
                _ => {}
            }
        }
        apply(self, option.clone())?;
        fold_defaults(self);
        Ok(())
    }
}

/// ALTER FUNCTION and ALTER PROCEDURE.
pub fn alter(target: Target, actions: Vec<Node>) -> Captured<Vec<Op>> {
    let options = options(actions)?;
    let mut probe = Function::default();
    options.iter().try_for_each(|option| probe.alter(option))?;
    Ok(vec![Op::alter(target, Alter(options))])
}

/// Options as CREATE has them, said again.
#[derive(Clone, Debug, PartialEq)]
pub struct Alter(Vec<DefOption>);

impl Alter {
    pub fn apply(self, object: &mut Object, _: Setting) -> bool {
        let function = match &mut object.body {
            Body::Function(function) => &mut **function,
            Body::Procedure(procedure) => &mut procedure.routine,
            _ => return false,
        };
        self.0.iter().all(|option| function.alter(option).is_ok())
    }
}

/// `SET name TO value, …` as the value a report shows and a fact compares.
pub fn setting(set: &VariableSetStmt) -> Captured<(String, String)> {
    let name = set.name.to_lowercase();
    match set.kind() {
        VariableSetKind::VarSetValue => {}
        VariableSetKind::VarSetCurrent => return Ok((name, "FROM CURRENT".to_owned())),
        VariableSetKind::VarSetDefault => return Ok((name, "DEFAULT".to_owned())),
        _ => return Err("SET of an unexpected form".into()),
    }
    let value = |node: &Node| {
        let Some(NodeEnum::AConst(constant)) = &node.node else {
            return Err(Unmodelled(format!("SET {name} to an unexpected value")));
        };
        Ok(match node::constant(constant) {
            Some(node::Constant::Integer(int)) => int.to_string(),
            Some(node::Constant::Float(text)) => text.to_owned(),
            Some(node::Constant::Boolean(value)) => value.to_string(),
            Some(node::Constant::String(text)) => literal(text),
            _ => return Err(Unmodelled(format!("SET {name} to an unexpected value"))),
        })
    };
    let values = set.args.iter().map(value).collect::<Captured<Vec<_>>>()?;
    Ok((name, values.join(", ")))
}

/// As float4 prints it with all its digits.
fn number(word: String) -> String {
    word.parse::<f32>().map_or(word, |number| number.to_string())
}

/// What is said but is the default (CREATE FUNCTION in the PostgreSQL documentation).
fn fold_defaults(function: &mut Function) {
    let native = matches!(function.language.as_str(), "c" | "internal");
    let cost = if native { "1" } else { "100" };
    let not = |value: &mut Option<String>, default: &str| {
        if value.as_deref() == Some(default) {
            *value = None;
        }
    };
    not(&mut function.volatility, "volatile");
    not(&mut function.parallel, "unsafe");
    not(&mut function.cost, cost);
    not(&mut function.rows, "1000");
}

fn sql_body_span(statement: &Statement) -> Captured<crate::statement::Span> {
    let all = statement.all();
    let begins = |index: usize| {
        statement.is_word(index, "BEGIN") && statement.is_word(index + 1, "ATOMIC")
            || statement.is_word(index, "RETURN")
    };
    let start = (all.start..all.end).find(|&index| begins(index));
    start.map(|start| all.from(start)).ok_or_else(|| "expected the body of a routine".into())
}
