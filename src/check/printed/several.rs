//! Values that become one type: results of CASE, arguments of COALESCE, elements of arrays.

use pg_query::{
    NodeEnum,
    protobuf::{AArrayExpr, CaseExpr, Node},
};

use super::{
    choose,
    constant::null,
    expression::Analysis,
    polymorphic,
    types::{self, Named, Ty},
};

impl Analysis<'_> {
    pub fn case(&mut self, case: &mut CaseExpr) -> Result<Ty, String> {
        let tested = match &mut case.arg {
            Some(arg) => Some(self.typed(arg)?),
            None => None,
        };
        for node in &mut case.args {
            let Some(NodeEnum::CaseWhen(when)) = &mut node.node else { continue };
            let Some(condition) = &mut when.expr else { continue };
            match &tested {
                None => self.boolean(condition)?,
                Some(tested) => {
                    let ty = self.expression(condition)?;
                    let chosen =
                        choose::operator(self.world, "=", None, &[tested.clone(), ty.clone()])?;
                    if let Some(to) = chosen.arguments.get(1) {
                        self.coerce(condition, &ty, to)?;
                    }
                }
            }
        }
        let default = case.defresult.get_or_insert_with(|| Box::new(null()));
        let mut results: Vec<&mut Node> = vec![default];
        for node in &mut case.args {
            if let Some(NodeEnum::CaseWhen(when)) = &mut node.node
                && let Some(result) = &mut when.result
            {
                results.push(result);
            }
        }
        self.common_of(&mut results)
    }

    /// The type that all arguments become.
    pub fn common(&mut self, args: &mut [Node]) -> Result<Ty, String> {
        self.common_of(&mut args.iter_mut().collect::<Vec<_>>())
    }

    fn common_of(&mut self, nodes: &mut [&mut Node]) -> Result<Ty, String> {
        let mut given = Vec::new();
        for node in nodes.iter_mut() {
            given.push(self.expression(node)?);
        }
        let common = self.united(&given)?;
        for (node, from) in nodes.iter_mut().zip(&given) {
            self.coerce(node, from, &common)?;
        }
        // One modifier for all of them stays.
        let mut modifiers = given.iter().map(|ty| match ty {
            Ty::Of(named) if named.name == common => named.modified.clone(),
            _ => None,
        });
        let first = modifiers.next().flatten();
        let modified = first.filter(|first| modifiers.all(|other| other.as_ref() == Some(first)));
        Ok(Ty::Of(Named { name: common, modified }))
    }

    /// The common type of values; text where none of them has one.
    pub fn united(&self, given: &[Ty]) -> Result<String, String> {
        if given.iter().all(|ty| *ty == Ty::Unknown) {
            return Ok("text".to_owned());
        }
        let not_told = || "values of several types have no certain common one".to_owned();
        polymorphic::union(self.world, given).ok_or_else(not_told)
    }

    /// `ARRAY[…]`: elements of one type, or of the type that a cast hands down.
    pub fn array(&mut self, array: &mut AArrayExpr, element: Option<&str>) -> Result<Ty, String> {
        let mut given = Vec::new();
        for node in &mut array.elements {
            let ty = match &mut node.node {
                Some(NodeEnum::AArrayExpr(inner)) => self.array(inner, element)?,
                _ => self.expression(node)?,
            };
            given.push(ty);
        }
        let is_nested = |ty: &Ty| matches!(ty, Ty::Of(named) if types::is_array(&named.name));
        if !given.is_empty() && given.iter().all(is_nested) {
            return Ok(given.swap_remove(0));
        }
        let common = match element {
            Some(element) => element.to_owned(),
            None if given.is_empty() => return Err("an empty array has no type".to_owned()),
            None => self.united(&given)?,
        };
        for (node, from) in array.elements.iter_mut().zip(&given) {
            self.coerce(node, from, &common)?;
        }
        Ok(Ty::plain(types::array_of(&common)))
    }
}
