using System.Diagnostics.CodeAnalysis;

namespace PlanKit.Analysis;

/// <summary>The words of an exception that may be a plugin's own: its <see cref="Exception.Message"/> is code of the plugin too.</summary>
internal static class ThrownText
{
    /// <summary>The message; where it cannot be had, which exception came instead. Never throws.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A plugin may throw anything, here too.")]
    public static string MessageOf(Exception exception)
    {
        try
        {
            return exception.Message ?? "";
        }
        catch (Exception unreadable)
        {
            return $"(Message: {unreadable.GetType().Name})";
        }
    }
}
