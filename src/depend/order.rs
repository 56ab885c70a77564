//! An order in which everything comes after what it needs: strongly connected components (Tarjan),
//! what may be given up inside of them, and then the lowest rank first (Kahn). All in time linear in
//! nodes and needs, but for the logarithm of the heap.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BinaryHeap},
};

/// What is given up first where things wait for one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Hold {
    /// No text names it: a cast, an operator class that may be used.
    Guess,
    /// Of a default or a constraint, which can be made later.
    Apart,
    /// It may not be meant at all.
    Loose,
    Firm,
}

/// `before` has to come before `after`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Need {
    pub after: usize,
    pub before: usize,
    pub hold: Hold,
}

/// Things that wait for one another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cycle {
    pub members: Vec<usize>,
    /// The strongest that had to be given up.
    pub hold: Hold,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Order {
    /// All of them, in their order.
    pub sequence: Vec<usize>,
    /// What was given up, sorted.
    pub broken: Vec<Need>,
    pub cycles: Vec<Cycle>,
}

/// Orders `count` things. Among those that are free the lowest rank goes first, then the lowest
/// number.
pub fn order<R: Ord>(count: usize, rank: impl Fn(usize) -> R, needs: &[Need]) -> Order {
    let is_real = |need: &&Need| need.after != need.before && need.after.max(need.before) < count;
    let mut kept: Vec<Need> = needs.iter().filter(is_real).copied().collect();
    kept.sort_unstable_by_key(|need| (need.after, need.before, Reverse(need.hold)));
    kept.dedup_by_key(|need| (need.after, need.before));
    let (mut broken, mut cycles) = (Vec::new(), BTreeMap::new());
    for hold in [Hold::Guess, Hold::Apart, Hold::Loose, Hold::Firm] {
        let component = components(count, &kept);
        let is_inside = |need: &Need| {
            component.get(need.after).is_some_and(|of| component.get(need.before) == Some(of))
        };
        let inside: Vec<Need> = kept.iter().filter(|need| is_inside(need)).copied().collect();
        if inside.is_empty() {
            break;
        }
        for need in &inside {
            let of = component.get(need.after).copied().unwrap_or_default();
            cycles.entry((hold, of)).or_insert_with(Vec::new).extend([need.after, need.before]);
        }
        // What is stronger than all else holds by rank alone.
        let gives = |need: &Need| match hold {
            Hold::Firm => rank(need.before) >= rank(need.after),
            hold => need.hold <= hold,
        };
        broken.extend(inside.iter().filter(|need| gives(need)));
        kept.retain(|need| !(is_inside(need) && gives(need)));
    }
    broken.sort_unstable();
    let sequence = sorted(count, rank, &kept);
    Order { sequence, broken, cycles: reported(cycles) }
}

/// Each cycle once, by what it took to break it.
fn reported(found: BTreeMap<(Hold, usize), Vec<usize>>) -> Vec<Cycle> {
    let mut cycles: Vec<Cycle> = Vec::new();
    for ((hold, _), mut members) in found.into_iter().rev() {
        members.sort_unstable();
        members.dedup();
        let is_part = |of: &Cycle| members.iter().any(|one| of.members.binary_search(one).is_ok());
        if hold == Hold::Firm || !cycles.iter().any(is_part) {
            cycles.push(Cycle { members, hold });
        }
    }
    cycles.sort_by(|a, b| a.members.cmp(&b.members));
    cycles
}

/// What each thing needs, by number: where its part of the list begins.
struct Lists {
    starts: Vec<usize>,
    items: Vec<usize>,
}

impl Lists {
    fn of(count: usize, pairs: impl Iterator<Item = (usize, usize)> + Clone) -> Self {
        let mut starts = vec![0usize; count + 1];
        for (key, _) in pairs.clone() {
            if let Some(start) = starts.get_mut(key + 1) {
                *start += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut next = starts.clone();
        let mut items = vec![0; sum];
        for (key, item) in pairs {
            if let Some(at) = next.get_mut(key) {
                if let Some(place) = items.get_mut(*at) {
                    *place = item;
                }
                *at += 1;
            }
        }
        Self { starts, items }
    }

    fn get(&self, key: usize) -> &[usize] {
        let bound = |at: usize| self.starts.get(at).copied().unwrap_or(self.items.len());
        self.items.get(bound(key)..bound(key + 1)).unwrap_or_default()
    }
}

/// The number of the strongly connected component of each thing. Tarjan, "Depth-first search and
/// linear graph algorithms" (1972), without recursion.
fn components(count: usize, needs: &[Need]) -> Vec<usize> {
    const UNSEEN: usize = usize::MAX;
    let lists = Lists::of(count, needs.iter().map(|need| (need.after, need.before)));
    let (mut index, mut low) = (vec![UNSEEN; count], vec![0; count]);
    let (mut component, mut stack) = (vec![UNSEEN; count], Vec::new());
    let mut open: Vec<(usize, usize)> = Vec::new();
    let mut next = 0;
    let get = |list: &[usize], at: usize| list.get(at).copied().unwrap_or(UNSEEN);
    let set = |list: &mut [usize], at: usize, value: usize| {
        if let Some(place) = list.get_mut(at) {
            *place = value;
        }
    };
    for root in 0..count {
        if get(&index, root) == UNSEEN {
            open.push((root, 0));
        }
        while let Some((at, child)) = open.pop() {
            if child == 0 {
                set(&mut index, at, next);
                set(&mut low, at, next);
                next += 1;
                stack.push(at);
            }
            let children = lists.get(at);
            // The one that was gone into is done.
            if let Some(done) = child.checked_sub(1).and_then(|child| children.get(child))
                && get(&component, *done) == UNSEEN
            {
                let lowest = get(&low, at).min(get(&low, *done));
                set(&mut low, at, lowest);
            }
            let mut child = child;
            let mut goes_into = None;
            while let Some(to) = children.get(child) {
                child += 1;
                if get(&index, *to) == UNSEEN {
                    goes_into = Some(*to);
                    break;
                }
                if get(&component, *to) == UNSEEN {
                    let lowest = get(&low, at).min(get(&index, *to));
                    set(&mut low, at, lowest);
                }
            }
            if let Some(to) = goes_into {
                open.push((at, child));
                open.push((to, 0));
            } else if get(&low, at) == get(&index, at) {
                while let Some(member) = stack.pop() {
                    set(&mut component, member, at);
                    if member == at {
                        break;
                    }
                }
            }
        }
    }
    component
}

/// Those that need nothing that is not there yet, the lowest rank first.
fn sorted<R: Ord>(count: usize, rank: impl Fn(usize) -> R, needs: &[Need]) -> Vec<usize> {
    let wanted_by = Lists::of(count, needs.iter().map(|need| (need.before, need.after)));
    let mut waits = vec![0usize; count];
    for need in needs {
        if let Some(waits) = waits.get_mut(need.after) {
            *waits += 1;
        }
    }
    let place = |at: usize| Reverse((rank(at), at));
    let free = waits.iter().enumerate().filter(|(_, waits)| **waits == 0);
    let mut ready: BinaryHeap<_> = free.map(|(at, _)| place(at)).collect();
    let mut sequence = Vec::with_capacity(count);
    while let Some(Reverse((_, at))) = ready.pop() {
        sequence.push(at);
        for after in wanted_by.get(at) {
            if let Some(waits) = waits.get_mut(*after) {
                *waits -= 1;
                if *waits == 0 {
                    ready.push(place(*after));
                }
            }
        }
    }
    sequence
}

#[cfg(test)]
mod tests {
    use super::*;

    fn needs(pairs: &[(usize, usize, Hold)]) -> Vec<Need> {
        let need = |&(after, before, hold): &(usize, usize, Hold)| Need { after, before, hold };
        pairs.iter().map(need).collect()
    }

    #[test]
    fn what_is_needed_comes_first_then_the_lower_rank() {
        let needs = needs(&[(0, 3, Hold::Firm), (3, 2, Hold::Loose)]);
        assert_eq!(order(4, |at| at, &needs).sequence, [1, 2, 3, 0]);
        assert_eq!(order(4, |at| 9 - at, &needs).sequence, [2, 3, 1, 0]);
    }

    #[test]
    fn cycles_are_broken_at_what_gives_way() {
        let loose = order(3, |at| at, &needs(&[(0, 1, Hold::Firm), (1, 0, Hold::Loose)]));
        assert_eq!(loose.sequence, [1, 0, 2]);
        assert_eq!(loose.cycles, [Cycle { members: vec![0, 1], hold: Hold::Loose }]);
        let apart = [(0, 1, Hold::Apart), (1, 2, Hold::Firm), (2, 0, Hold::Firm)];
        let apart = order(3, |at| at, &needs(&apart));
        assert_eq!(apart.sequence, [0, 2, 1]);
        assert_eq!(apart.broken, needs(&[(0, 1, Hold::Apart)]));
        let firm = order(3, |at| at, &needs(&[(0, 1, Hold::Firm), (1, 0, Hold::Firm)]));
        assert_eq!(firm.sequence, [0, 1, 2]);
        assert_eq!(firm.cycles, [Cycle { members: vec![0, 1], hold: Hold::Firm }]);
    }

    #[test]
    fn a_weak_need_outside_of_a_cycle_holds() {
        let pairs = [(0, 1, Hold::Firm), (1, 0, Hold::Apart), (0, 2, Hold::Loose)];
        assert_eq!(order(3, |at| at, &needs(&pairs)).sequence, [1, 2, 0]);
    }

    /// Every need that is not given up is kept, everything comes once: on graphs of all shapes.
    #[test]
    fn any_graph_is_ordered() {
        let mut seed = 7u64;
        let mut random = |below: usize| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (seed >> 33) as usize % below
        };
        for round in 0..300 {
            let count = 1 + random(30);
            let holds = [Hold::Loose, Hold::Apart, Hold::Firm];
            let edges = random(1 + count * (1 + round % 3));
            let all: Vec<Need> = (0..edges)
                .map(|_| Need {
                    after: random(count),
                    before: random(count),
                    hold: holds[random(3)],
                })
                .collect();
            let order = order(count, |at| at, &all);
            let mut sorted = order.sequence.clone();
            sorted.sort_unstable();
            assert_eq!(sorted, (0..count).collect::<Vec<_>>(), "{all:?}");
            let place = |at: usize| order.sequence.iter().position(|one| *one == at).unwrap();
            for need in all.iter().filter(|need| need.after != need.before) {
                let is_given_up =
                    order.broken.iter().any(|b| (b.after, b.before) == (need.after, need.before));
                assert!(is_given_up || place(need.before) < place(need.after), "{need:?} {all:?}");
            }
        }
    }
}
