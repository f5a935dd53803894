using System.Collections.Immutable;
using OneOf;
using PlanKit.Model;
using PlanKit.Storage;
using PlanKit.Text;

namespace PlanKit.Cli.Plans;

/// <summary>
/// A plan file that is open, with the plan in force in it: all that is needed to record something, in the same time whatever the
/// length of the ledger (docs/format.md, What is checked when).
/// </summary>
internal class PlanInForce : IDisposable
{
    private static readonly LocalizableText NoItem = new(
        "计划文件 {2} 里没有条目“{0}”。请从现有条目中选：{1}。",
        "The plan in {2} has no item “{0}”. Choose one of its items: {1}.");

    protected PlanInForce(PlanFile file, TimeZoneInfo here)
    {
        File = file;
        Plan = PlanFiles.PlanOf(file);
        TimeZone = PlanTimeZone.Of(file, here);
    }

    public PlanFile File { get; }

    /// <summary>The plan file's time zone.</summary>
    public TimeZoneInfo TimeZone { get; }

    public Plan Plan { get; }

    /// <summary>Reads the plan of a file.</summary>
    /// <param name="file">The file, which is closed with what comes back.</param>
    /// <param name="here">The time zone of whoever sits here, for files that name none.</param>
    public static PlanInForce Of(PlanFile file, TimeZoneInfo here) => new(file, here);

    /// <summary>Today in the plan file's time zone.</summary>
    public DateOnly Today(CommandSession session) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(session.Environment.Time.GetUtcNow(), TimeZone).DateTime);

    /// <summary>The items at some addresses, each once, in the order given; or the first that the plan does not have.</summary>
    public OneOf<ImmutableArray<PlanItem>, Failure> Items(IEnumerable<string> addresses)
    {
        var items = ImmutableArray.CreateBuilder<PlanItem>();
        foreach (string address in addresses)
        {
            if (!Plan.TryGetItem(address, out PlanItem? item))
            {
                return new Failure(NoItem.Format(address, Addresses(), File.Path));
            }

            if (!items.Contains(item))
            {
                items.Add(item);
            }
        }

        return items.ToImmutable();
    }

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        File.Dispose();
        GC.SuppressFinalize(this);
    }

    private string Addresses() => Plan.AllItems.Length > 30
        ? $"{Plan.AllItems[0].Address} … {Plan.AllItems[^1].Address}"
        : string.Join(", ", Plan.AllItems.Select(item => item.Address));
}
