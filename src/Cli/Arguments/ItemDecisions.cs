using System.Collections.Immutable;
using OneOf;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Cli.Arguments;

/// <summary>Reads <c>--map OLD=NEW</c> and <c>--drop OLD</c>: which item of a revised text an item is.</summary>
internal static class ItemDecisions
{
    private static readonly LocalizableText NoPair = new(
        "--map 后面要写 原条目=新条目，如 --map 5=6；“{0}”不是。",
        "--map takes OLD=NEW, as in --map 5=6; “{0}” is not that.");

    private static readonly LocalizableText NoOld = new(
        "现在的计划里没有条目“{0}”（{1}）。现有条目：{2}。",
        "The plan as it is has no item “{0}” ({1}). It has: {2}.");

    private static readonly LocalizableText NoNew = new(
        "新文本里没有条目“{0}”（{1}）。新文本的条目：{2}。",
        "The new text has no item “{0}” ({1}). It has: {2}.");

    private static readonly LocalizableText Twice = new(
        "条目 {0} 被写了两次（{1}）。一个原条目只能对应一个新条目，一个新条目也只能接一个原条目的记录；合并的条目请选一个用 --map，其余用 --drop。",
        "Item {0} is named twice ({1}). An item becomes one item, and an item takes over the entries of one; where items were merged, map one of them and --drop the others.");

    /// <summary>Reads the decisions.</summary>
    /// <param name="before">The plan as it is.</param>
    /// <param name="after">The plan that the new text alone gives.</param>
    /// <param name="maps">What each <c>--map</c> says.</param>
    /// <param name="drops">What each <c>--drop</c> says.</param>
    public static OneOf<RevisionDecisions, Failure> Read(Plan before, Plan after, IEnumerable<string> maps, IEnumerable<string> drops)
    {
        var mapped = ImmutableDictionary.CreateBuilder<ItemId, ItemId>();
        var targets = new HashSet<ItemId>();
        foreach (string map in maps)
        {
            string option = $"--map {map}";
            if (map.Split('=', StringSplitOptions.TrimEntries) is not [{ Length: > 0 } from, { Length: > 0 } to])
            {
                return new Failure(NoPair.Format(map));
            }

            if (!before.TryGetItem(from, out PlanItem? old))
            {
                return new Failure(NoOld.Format(from, option, AddressesOf(before)));
            }

            if (!after.TryGetItem(to, out PlanItem? now))
            {
                return new Failure(NoNew.Format(to, option, AddressesOf(after)));
            }

            if (!mapped.TryAdd(old.Id, now.TextId))
            {
                return new Failure(Twice.Format(from, option));
            }

            if (!targets.Add(now.TextId))
            {
                return new Failure(Twice.Format(to, option));
            }
        }

        var dropped = ImmutableHashSet.CreateBuilder<ItemId>();
        foreach (string drop in drops)
        {
            if (!before.TryGetItem(drop, out PlanItem? old))
            {
                return new Failure(NoOld.Format(drop, $"--drop {drop}", AddressesOf(before)));
            }

            if (mapped.ContainsKey(old.Id))
            {
                return new Failure(Twice.Format(drop, $"--drop {drop}"));
            }

            dropped.Add(old.Id);
        }

        return new RevisionDecisions(mapped.ToImmutable(), dropped.ToImmutable());
    }

    private static string AddressesOf(Plan plan) => plan.AllItems.Length > 30
        ? $"{plan.AllItems[0].Address} … {plan.AllItems[^1].Address}"
        : string.Join(", ", plan.AllItems.Select(item => item.Address));
}
