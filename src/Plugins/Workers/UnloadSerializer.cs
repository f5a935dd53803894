using System.Collections.Immutable;
using PlanKit.Plugins.Unloading;
using PlanKit.Text;

namespace PlanKit.Plugins.Workers;

/// <summary>Carries out of a worker how the unloading of its plugin went.</summary>
internal static class UnloadSerializer
{
    public static void Write(PayloadWriter payload, bool isGone, ImmutableArray<ContextHolder> holders, ImmutableArray<RefusedPlugin> faults)
    {
        payload.Write(isGone);
        payload.WriteEach(holders, static (payload, holder) =>
        {
            payload.Write((int)holder.Kind);
            payload.WriteWhole(holder.Holder);
            payload.WriteWhole(holder.Held);
        });
        payload.Write(faults.Length);
        foreach (RefusedPlugin fault in faults)
        {
            payload.Write(fault.Message);
        }
    }

    public static (bool IsGone, ImmutableArray<ContextHolder> Holders, ImmutableArray<LocalizableText> Faults) Read(PayloadReader payload) => (
        payload.ReadBoolean(),
        payload.ReadEach(static holder => new ContextHolder((ContextHolderKind)holder.ReadInt32(), holder.ReadText(), holder.ReadText())),
        ReadFaults(payload));

    private static ImmutableArray<LocalizableText> ReadFaults(PayloadReader payload)
    {
        var faults = ImmutableArray.CreateBuilder<LocalizableText>();
        for (int left = payload.ReadInt32(); left > 0; left--)
        {
            faults.Add(payload.ReadLocalizable());
        }

        return faults.ToImmutable();
    }
}
