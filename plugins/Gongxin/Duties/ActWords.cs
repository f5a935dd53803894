using System.Collections.Immutable;
using PlanKit.Ledger;

namespace PlanKit.Gongxin.Duties;

/// <summary>
/// The words by which an activity is known as what a rule asks for. One item of the plan stands for several kinds of work:
/// a training session under 严格落实党建工作责任 is no 述职.
/// </summary>
internal sealed class ActWords
{
    private readonly ImmutableArray<string> _words;

    private ActWords(ImmutableArray<string> words) => _words = words;

    /// <summary>Everything fits.</summary>
    public static ActWords Any { get; } = new([""]);

    /// <summary>What holds one of the words fits, whatever the case of its Latin letters.</summary>
    public static ActWords Of(params ImmutableArray<string> words) => new(words);

    /// <summary>Whether the activity's name or note holds one of the words.</summary>
    public bool Fit(ActivityRecorded activity) => Fit(activity.Activity) || Fit(activity.Note);

    /// <summary>Whether the text holds one of the words.</summary>
    public bool Fit(string text) => _words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
