using PlanKit.Text;

namespace PlanKit.Plugins;

/// <summary>Says what a plugin threw, as the last part of a sentence: without a full stop, in one line, and cut where it is endless.</summary>
public static class ThrownText
{
    private static readonly LocalizableText TypeAndMessage = new("{0}：{1}", "{0}: {1}");

    /// <summary>The exception's type and message.</summary>
    public static LocalizableText Of(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return Of(exception.GetType().Name, ForeignText.MessageOf(exception));
    }

    /// <summary>The same of an exception in another process.</summary>
    internal static LocalizableText Of(string type, string message) => TypeAndMessage.Format(type, ForeignText.WithoutStop(message));
}
