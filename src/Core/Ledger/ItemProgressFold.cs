using System.Collections.Immutable;
using PlanKit.Model;

namespace PlanKit.Ledger;

/// <summary>Folds the entries in force about one item, or what a summary holds of them, into how it stands.</summary>
internal static class ItemProgressFold
{
    public static ItemProgress Compute(Plan plan, PlanItem item, ImmutableArray<LedgerEntry> entries, DateOnly asOf)
    {
        string? owner = null;
        ImmutableArray<Cadence>? cadences = null;
        QuarterTally[] tallies = [new(), new(), new(), new()];
        foreach (LedgerEntry entry in entries)
        {
            switch (entry.Fact)
            {
                case OwnerAssigned assigned:
                    owner = assigned.Owner;
                    break;
                case CadenceAccepted accepted:
                    cadences = accepted.Cadences;
                    break;
            }

            if (EntriesInForce.QuarterOf(entry, plan.Year) is { } quarter)
            {
                tallies[(int)quarter - 1].Add(entry);
            }
        }

        return Stand(plan, item, new Said(owner, cadences, tallies, entries, null), asOf);
    }

    public static ItemProgress Compute(Plan plan, PlanItem item, ItemSummary summary, DateOnly asOf) => Stand(
        plan,
        item,
        new Said(
            LastStatement<string>.On(summary.Owners, asOf)?.Value,
            LastStatement<ImmutableArray<Cadence>>.On(summary.Cadences, asOf)?.Value,
            [.. QuarterCalendar.All.Select(quarter => summary.TallyOf(quarter, plan.Year, asOf))],
            default,
            summary),
        asOf);

    private static ItemProgress Stand(Plan plan, PlanItem item, Said said, DateOnly asOf)
    {
        ItemProfile? profile = plan.ProfileOf(item);
        (ImmutableArray<Cadence> cadences, CadenceSource source) =
            said.Cadences is { } accepted ? (accepted, CadenceSource.Ledger) : CadencesOf(profile);
        var fold = new QuarterFold(plan.Year, cadences, said.Tallies, asOf);
        return new ItemProgress
        {
            Item = item,
            Year = plan.Year,
            AsOf = asOf,
            Owner = said.Owner ?? profile?.Owner,
            Cadences = cadences,
            CadenceSource = source,
            Floors = profile?.Floors ?? [],
            EvidenceRequired = profile?.EvidenceRequired ?? false,
            Quarters = [fold.Stand(Quarter.Q1), fold.Stand(Quarter.Q2), fold.Stand(Quarter.Q3), fold.Stand(Quarter.Q4)],
            Entries = said.Entries,
            Summary = said.Summary,
        };
    }

    private static (ImmutableArray<Cadence> Cadences, CadenceSource Source) CadencesOf(ItemProfile? profile) => profile switch
    {
        { Cadences.IsEmpty: false } => (profile.Cadences, CadenceSource.Profile),
        { Floors.IsEmpty: false } => ([.. profile.Floors.Select(floor => floor.Cadence).Distinct()], CadenceSource.Floor),
        _ => ([Cadence.OncePerQuarter], CadenceSource.Default),
    };

    // What the ledger says of one item, whichever way it was gathered.
    private sealed record Said(
        string? Owner, ImmutableArray<Cadence>? Cadences, QuarterTally[] Tallies, ImmutableArray<LedgerEntry> Entries, ItemSummary? Summary);
}
