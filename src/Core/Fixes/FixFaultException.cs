using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Text;

namespace PlanKit.Fixes;

/// <summary>
/// Thrown by a fix provider of the host's own that speaks for a plugin in another process: what failed is there, and is named in
/// the place of the one that speaks for it.
/// </summary>
/// <param name="text">What happened and what to do.</param>
public sealed class FixFaultException(LocalizableText text) : Exception(text.English)
{
    private static readonly LocalizableText WithRemedy = new("{0}{1}", "{0} {1}");

    /// <summary>What happened and what to do, in both languages.</summary>
    public LocalizableText Text { get; } = text;

    /// <summary>A provider of the plugin threw.</summary>
    /// <param name="plugin">The plugin.</param>
    /// <param name="provider">The name of the provider's type.</param>
    /// <param name="exception">The name of the exception's type.</param>
    /// <param name="message">What the exception says.</param>
    public static FixFaultException Thrown(PluginIdentity plugin, string provider, string exception, string message) =>
        new(FixTexts.ProviderFailed(plugin, provider, exception, message));

    /// <summary>The plugin's process did not answer.</summary>
    /// <param name="diagnostic">What came of it, as a check would report it.</param>
    public static FixFaultException Unanswered(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        return new FixFaultException(WithRemedy.Format(diagnostic.Message, diagnostic.Remedy));
    }
}
