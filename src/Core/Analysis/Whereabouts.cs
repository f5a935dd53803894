using PlanKit.Diagnostics;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Analysis;

/// <summary>What an analyzer looks at, kept so that a finding about one that throws can name the place. Nothing is worked out before it is asked for.</summary>
internal readonly struct Whereabouts
{
    private static readonly LocalizableText AtStart = new("启动时", "its start");
    private static readonly LocalizableText AtEntry = new("第 {0} 号记录", "entry {0}");

    private readonly bool _hasBegun;
    private readonly PlanItem? _item;
    private readonly Quarter? _quarter;
    private readonly LedgerEntry? _entry;

    private Whereabouts(PlanItem? item, Quarter? quarter, LedgerEntry? entry)
    {
        _hasBegun = true;
        _item = item;
        _quarter = quarter;
        _entry = entry;
    }

    /// <summary>It has not looked at anything yet.</summary>
    public static Whereabouts Start => default;

    /// <summary>The plan as a whole.</summary>
    public static Whereabouts WholePlan => new(null, null, null);

    /// <summary>The place, for a finding.</summary>
    public Location Location => (_entry, _item, _quarter) switch
    {
        ({ } entry, _, _) => Location.Of(entry),
        (_, { } item, { } quarter) => Location.Of(item, quarter),
        (_, { } item, _) => Location.Of(item),
        _ => Location.None,
    };

    /// <summary>The same for a person, to stand within a sentence.</summary>
    public LocalizableText Text => _entry is { } entry ? AtEntry.Format(entry.Sequence)
        : _hasBegun ? PlaceText.Of(_item, _quarter)
        : AtStart;

    /// <summary>An item.</summary>
    public static Whereabouts Of(PlanItem item) => new(item, null, null);

    /// <summary>An item in a quarter.</summary>
    public static Whereabouts Of(PlanItem item, Quarter quarter) => new(item, quarter, null);

    /// <summary>An entry of the ledger.</summary>
    public static Whereabouts Of(LedgerEntry entry) => new(null, null, entry);
}
