import { MessageBar, MessageBarType } from "@fluentui/react/lib/MessageBar";
import { text } from "../messages";
import type { Notice, Tone } from "../state/pane";

const TYPES = {
  success: MessageBarType.success,
  info: MessageBarType.info,
  warning: MessageBarType.warning,
  error: MessageBarType.error,
} as const satisfies Record<Tone, MessageBarType>;

export function Notices({ notices, onDismiss }: { notices: readonly Notice[]; onDismiss: (notice: Notice) => void }) {
  return (
    <div className="notices">
      {notices.map((notice) => (
        <MessageBar
          key={notice.text}
          messageBarType={TYPES[notice.tone]}
          isMultiline
          onDismiss={() => onDismiss(notice)}
          dismissButtonAriaLabel={text().close}
        >
          {notice.text}
        </MessageBar>
      ))}
    </div>
  );
}
