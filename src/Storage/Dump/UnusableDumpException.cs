using PlanKit.Text;

namespace PlanKit.Storage;

/// <summary>Carries an <see cref="UnusableDump"/> out of the depth of a restore; it never leaves this assembly.</summary>
internal sealed class UnusableDumpException(long line, LocalizableText reason) : Exception(reason.English)
{
    /// <summary>The case for it.</summary>
    public UnusableDump Dump { get; } = new(line, reason);
}
