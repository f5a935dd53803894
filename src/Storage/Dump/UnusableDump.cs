using PlanKit.Text;

namespace PlanKit.Storage;

/// <summary>A dump is damaged, cut short, edited or newer than this program. Nothing was written.</summary>
/// <param name="Line">The line at which that shows, from 1.</param>
/// <param name="Reason">What is wrong, as a sentence without its full stop.</param>
public sealed record UnusableDump(long Line, LocalizableText Reason);
