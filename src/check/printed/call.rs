//! Calls of functions, and what the grammar writes with words in their place: EXTRACT, TRIM,
//! SUBSTRING, POSITION, AT TIME ZONE.

use pg_query::{
    NodeEnum,
    protobuf::{AArrayExpr, CoercionForm, FuncCall, Node, WindowDef},
};

use super::{
    catalog,
    choose::{self, Chosen},
    expression::Analysis,
    types::{self, Ty},
};
use crate::tree::node;

impl Analysis<'_> {
    pub fn call(&mut self, node: &mut Node) -> Result<Ty, String> {
        let Some(NodeEnum::FuncCall(call)) = &mut node.node else { return Err(String::new()) };
        let ty = self.chosen_call(call)?;
        Ok(Ty::plain(ty.result))
    }

    /// Chooses the function, and lets the arguments become what it takes.
    pub fn chosen_call(&mut self, call: &mut FuncCall) -> Result<Chosen, String> {
        self.as_called(call);
        let (schema, name) = match node::qualified(&call.funcname) {
            Some((schema, name)) => (schema.map(str::to_owned), name.to_owned()),
            None => return Err("a function without a name".to_owned()),
        };
        let mut given = Vec::new();
        let mut names = Vec::new();
        for arg in &mut call.args {
            match &mut arg.node {
                Some(NodeEnum::NamedArgExpr(named)) => {
                    names.push(named.name.clone());
                    let Some(inner) = &mut named.arg else { return Err(String::new()) };
                    given.push(self.expression(inner)?);
                }
                _ => given.push(self.expression(arg)?),
            }
        }
        if !names.is_empty() {
            return Err(format!("named arguments of {name} are not followed"));
        }
        self.besides(call)?;
        let chosen = match schema.as_deref() {
            None | Some("pg_catalog") => {
                let mut candidates = catalog::functions(&name);
                if candidates.is_empty() {
                    candidates = self.world.routines("", &name);
                }
                self.within_group(call, &mut given)?;
                choose::function(self.world, &name, candidates, &given, call.func_variadic)?
            }
            Some(schema) => {
                let candidates = self.world.routines(schema, &name);
                choose::function(self.world, &name, candidates, &given, call.func_variadic)?
            }
        };
        self.arguments(call, &name, &given, &chosen)?;
        if let Some(first) = chosen.spread.filter(|first| *first < call.args.len()) {
            gather(call, first);
        }
        Ok(chosen)
    }

    fn arguments(
        &mut self,
        call: &mut FuncCall,
        name: &str,
        given: &[Ty],
        chosen: &Chosen,
    ) -> Result<(), String> {
        let is_syntax = call.funcformat() == CoercionForm::CoerceSqlSyntax;
        let count = call.args.len();
        for (at, ((arg, from), to)) in
            call.args.iter_mut().zip(given).zip(&chosen.arguments).enumerate()
        {
            // EXTRACT (year FROM …) and its like print a word.
            let is_word = is_syntax && at == 0 && name == "extract"
                || is_syntax && name == "normalize" && at == 1;
            if is_word {
                continue;
            }
            // A constant that may be of any type stays without one.
            if *from == Ty::Unknown && to == "\"any\"" {
                continue;
            }
            if call.func_variadic && at + 1 == count {
                if *from == Ty::Unknown {
                    return Err("a constant as VARIADIC".to_owned());
                }
                continue;
            }
            // What stands between words is printed without the casts that nobody wrote.
            if !is_syntax || *from == Ty::Unknown {
                self.coerce(arg, from, to)?;
            }
        }
        Ok(())
    }

    /// Servers before 14 print calls, and EXTRACT as the function that it was.
    fn as_called(&self, call: &mut FuncCall) {
        if call.funcformat() != CoercionForm::CoerceSqlSyntax || self.world.server() >= 14 {
            return;
        }
        call.set_funcformat(CoercionForm::CoerceExplicitCall);
        if let Some(NodeEnum::String(name)) = call.funcname.last_mut().and_then(|n| n.node.as_mut())
            && name.sval == "extract"
        {
            "date_part".clone_into(&mut name.sval);
        }
    }

    /// The direct and the sorted arguments of an ordered-set aggregate are one list.
    fn within_group(&mut self, call: &mut FuncCall, given: &mut Vec<Ty>) -> Result<(), String> {
        if !call.agg_within_group {
            return Ok(());
        }
        for node in &mut call.agg_order {
            if let Some(NodeEnum::SortBy(sort)) = &mut node.node
                && let Some(key) = &mut sort.node
            {
                given.push(self.expression(key)?);
            }
        }
        Ok(())
    }

    /// FILTER, ORDER BY and OVER.
    fn besides(&mut self, call: &mut FuncCall) -> Result<(), String> {
        if let Some(filter) = &mut call.agg_filter {
            self.boolean(filter)?;
        }
        if !call.agg_within_group {
            self.sorted(&mut call.agg_order)?;
        }
        match &mut call.over {
            Some(window) => self.window(window),
            None => Ok(()),
        }
    }

    pub fn window(&mut self, window: &mut WindowDef) -> Result<(), String> {
        for node in &mut window.partition_clause {
            self.typed(node)?;
        }
        self.sorted(&mut window.order_clause)?;
        for bound in [&mut window.start_offset, &mut window.end_offset].into_iter().flatten() {
            if self.expression(bound)? == Ty::Unknown {
                return Err("the frame of a window has a constant without a type".to_owned());
            }
        }
        Ok(())
    }

    /// The keys of an ORDER BY that speaks of no output columns.
    pub fn sorted(&mut self, keys: &mut [Node]) -> Result<(), String> {
        for node in keys {
            if let Some(NodeEnum::SortBy(sort)) = &mut node.node {
                plain_order(sort);
                if let Some(key) = &mut sort.node {
                    self.typed(key)?;
                }
            }
        }
        Ok(())
    }

    /// The name and the columns of what a function in FROM gives.
    pub fn table_columns(
        chosen: &Chosen,
        name: &str,
        world: &dyn super::World,
    ) -> Option<Vec<(String, Ty)>> {
        if !chosen.columns.is_empty() {
            let column = |(name, of): &(String, String)| (name.clone(), Ty::read(of));
            return Some(chosen.columns.iter().map(column).collect());
        }
        if chosen.result == "record" {
            return None;
        }
        if world.is_composite(&chosen.result) {
            let relation = qualified(&chosen.result)?;
            let columns = world.columns(&relation)?;
            return Some(columns.into_iter().map(|(name, of)| (name, Ty::read(&of))).collect());
        }
        Some(vec![(name.to_owned(), Ty::plain(types::base(world, &chosen.result)))])
    }
}

/// Arguments that are spread over a VARIADIC parameter are printed as the array that they make.
fn gather(call: &mut FuncCall, first: usize) {
    let elements = call.args.split_off(first);
    let array = AArrayExpr { elements, ..AArrayExpr::default() };
    call.args.push(Node { node: Some(NodeEnum::AArrayExpr(array)) });
    call.func_variadic = true;
}

/// The relation whose rows a type is.
pub fn qualified(type_name: &str) -> Option<crate::model::Qualified> {
    let id: crate::model::Id = format!("table {type_name}").parse().ok()?;
    Some(id.relation())
}

/// ASC and NULLS as they are anyway are not printed.
pub fn plain_order(sort: &mut pg_query::protobuf::SortBy) {
    use pg_query::protobuf::{SortByDir, SortByNulls};
    if sort.sortby_dir() == SortByDir::SortbyAsc {
        sort.set_sortby_dir(SortByDir::SortbyDefault);
    }
    let usual = match sort.sortby_dir() {
        SortByDir::SortbyDesc => SortByNulls::SortbyNullsFirst,
        _ => SortByNulls::SortbyNullsLast,
    };
    if sort.sortby_nulls() == usual {
        sort.set_sortby_nulls(SortByNulls::SortbyNullsDefault);
    }
}
