using PlanKit.Text;

namespace PlanKit.Cli;

/// <summary>Something could not be done: what, where, why, and what to do. The command exits with <see cref="ExitCodes.Failed"/>.</summary>
/// <param name="Message">The whole message.</param>
internal sealed record Failure(LocalizableText Message);
