using System.Collections.Immutable;
using PlanKit.Text;

namespace PlanKit.Plugins;

/// <summary>What is remembered of a plugin from one run of the program to the next. Immutable.</summary>
/// <param name="Id">Its id.</param>
public sealed record PluginRecord(string Id)
{
    /// <summary>How many crashes within <see cref="Window"/> make a plugin malfunctioned.</summary>
    public const int CrashLimit = 3;

    /// <summary>Within which time: five minutes.</summary>
    public static TimeSpan Window { get; } = TimeSpan.FromMinutes(5);

    /// <summary>Whether the user has set it aside.</summary>
    public bool IsDisabled { get; init; }

    /// <summary>Its last crashes, the oldest first; at most <see cref="CrashLimit"/>.</summary>
    public ImmutableArray<PluginCrash> Crashes { get; init; } = [];

    /// <summary>Whether it crashed so often that it does not run until somebody asks for it.</summary>
    public bool IsMalfunctioned { get; init; }

    /// <summary>Why it could not be loaded the last time; null where it could be. It is tried again all the same.</summary>
    public LocalizableText? LoadFault { get; init; }

    /// <summary>Whether there is nothing to remember.</summary>
    internal bool IsEmpty => !IsDisabled && !IsMalfunctioned && LoadFault is null && Crashes.IsEmpty;

    /// <summary>What stands against a plugin that could be used otherwise; null where nothing does.</summary>
    internal PluginState? State =>
        IsDisabled ? new Disabled(Id)
        : IsMalfunctioned ? PluginFaultText.CrashedRepeatedly(Id, Crashes[^1])
        : null;

    /// <summary>The same after one crash more.</summary>
    internal PluginRecord With(PluginCrash crash)
    {
        ImmutableArray<PluginCrash> crashes = [.. Crashes.Append(crash).TakeLast(CrashLimit)];
        return this with
        {
            Crashes = crashes,
            IsMalfunctioned = IsMalfunctioned || (crashes.Length == CrashLimit && crash.At - crashes[0].At <= Window),
        };
    }

    /// <summary>The same, to be tried again: its crashes no longer count.</summary>
    internal PluginRecord Forgiven() => this with { Crashes = [], IsMalfunctioned = false, LoadFault = null };
}
