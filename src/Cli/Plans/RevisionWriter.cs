using System.Collections.Immutable;
using System.Text;
using OneOf;
using PlanKit.Cli.Arguments;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Storage;
using PlanKit.Text;

namespace PlanKit.Cli.Plans;

/// <summary>Writes what was worked out from the whole plan file into it: only while nobody else has written meanwhile.</summary>
internal static class RevisionWriter
{
    /// <summary>The fact that a revision is.</summary>
    /// <param name="revision">What it does with the items.</param>
    /// <param name="reason">Why; may be empty.</param>
    public static PlanRevised FactOf(PlanRevision revision, string reason) =>
        FactOf(revision.Before, revision.After, revision.Identities, reason);

    /// <summary>The same, for a revision in several steps.</summary>
    /// <param name="before">The plan as it is.</param>
    /// <param name="after">The plan as it will be.</param>
    /// <param name="identities">What the new text does not tell of its items.</param>
    /// <param name="reason">Why; may be empty.</param>
    public static PlanRevised FactOf(Plan before, Plan after, ImmutableArray<ItemIdentity> identities, string reason) => new()
    {
        TextDigest = Digest.Of(Encoding.UTF8.GetBytes(after.Text.ToString())),
        Reason = reason,
        Items = identities,
        Removed =
        [
            .. before.AllItems
                .Where(item => !after.TryGetItem(item.Id, out _))
                .Select(item => new RemovedItem(item.Id, item.Address, item.Title)),
        ],
    };

    /// <summary>Writes all of it, or nothing.</summary>
    /// <param name="session">The session.</param>
    /// <param name="opened">The plan file, open to write.</param>
    /// <param name="by">What <c>--by</c> says.</param>
    /// <param name="facts">The facts; all are about today, but within the plan's year.</param>
    /// <param name="text">The new text, where one of the facts is a revision.</param>
    /// <param name="settings">The settings that change.</param>
    public static OneOf<ImmutableArray<LedgerEntry>, Failure> Write(
        CommandSession session,
        OpenedPlan opened,
        string? by,
        IEnumerable<LedgerFact> facts,
        SourceText? text,
        ImmutableDictionary<string, string?> settings)
    {
        if (LedgerWriter.AuthorOf(session, Signature.Of(by)).TryPickT1(out Failure? failure, out string? author)
            || PlanDays.Read(session, null, opened).TryPickT1(out failure, out DateOnly day))
        {
            return failure;
        }

        var batch = new LedgerBatch
        {
            Author = author,
            Facts = [.. facts.Select(fact => new DatedFact(day, fact))],
            RevisedText = text,
            Settings = settings,
        };
        return LedgerWriter.AppendAfter(opened.File, opened.Head, batch);
    }
}
