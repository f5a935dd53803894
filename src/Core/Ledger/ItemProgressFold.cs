using System.Collections.Immutable;
using PlanKit.Model;

namespace PlanKit.Ledger;

/// <summary>Folds the entries in force about one item into how it stands.</summary>
internal static class ItemProgressFold
{
    public static ItemProgress Compute(Plan plan, PlanItem item, ImmutableArray<LedgerEntry> entries, DateOnly asOf)
    {
        ItemProfile? profile = plan.ProfileOf(item);
        string? owner = profile?.Owner;
        (ImmutableArray<Cadence> cadences, CadenceSource source) = CadencesOf(profile);
        QuarterTally[] tallies = [new(), new(), new(), new()];
        foreach (LedgerEntry entry in entries)
        {
            switch (entry.Fact)
            {
                case OwnerAssigned assigned:
                    owner = assigned.Owner;
                    break;
                case CadenceAccepted accepted:
                    (cadences, source) = (accepted.Cadences, CadenceSource.Ledger);
                    break;
            }

            if (EntriesInForce.QuarterOf(entry, plan.Year) is { } quarter)
            {
                tallies[(int)quarter - 1].Add(entry);
            }
        }

        var fold = new QuarterFold(plan.Year, cadences, tallies, asOf);
        return new ItemProgress
        {
            Item = item,
            Year = plan.Year,
            Owner = owner,
            Cadences = cadences,
            CadenceSource = source,
            Floors = profile?.Floors ?? [],
            EvidenceRequired = profile?.EvidenceRequired ?? false,
            Quarters = [fold.Stand(Quarter.Q1), fold.Stand(Quarter.Q2), fold.Stand(Quarter.Q3), fold.Stand(Quarter.Q4)],
            Entries = entries,
        };
    }

    private static (ImmutableArray<Cadence> Cadences, CadenceSource Source) CadencesOf(ItemProfile? profile) => profile switch
    {
        { Cadences.IsEmpty: false } => (profile.Cadences, CadenceSource.Profile),
        { Floors.IsEmpty: false } => ([.. profile.Floors.Select(floor => floor.Cadence).Distinct()], CadenceSource.Floor),
        _ => ([Cadence.OncePerQuarter], CadenceSource.Default),
    };
}
