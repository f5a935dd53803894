using PlanKit.Text;

namespace PlanKit.Plugins.Workers;

/// <summary>An exporter in a worker failed: it threw there, or its process ended.</summary>
/// <param name="text">What happened.</param>
public sealed class WorkerFailedException(LocalizableText text) : Exception(text.English)
{
    /// <summary>What happened, in both languages.</summary>
    public LocalizableText Text { get; } = text;

    /// <summary>What was thrown in the worker, as it was told.</summary>
    internal static WorkerFailedException Of(PayloadReader payload)
    {
        _ = payload.ReadText();
        (string exception, LocalizableText message) = (payload.ReadText(), payload.ReadLocalizable());
        return new WorkerFailedException(
            exception.Length == 0 ? message : new LocalizableText("{0}：{1}", "{0}: {1}").Format(exception, message));
    }
}
